import { follow } from '#platform/doors/live.server.ts';
import type { Doors } from '#platform/doors/open.server.ts';
import { publicPage } from '#platform/doors/page.ts';
import { show } from '#platform/doors/show.server.ts';
import { publicPath } from '../../paths.ts';
import { LivePage } from './live.page.tsx';
import { meetingReading } from './meeting.reading.server.ts';

/** The screen of the room, and of those at home: what is being talked about now, and what was decided a moment ago. */
export const liveDoors: Doors = (web) => {
	web.get(publicPath.live(':municipality', ':meeting'), show(publicPage(meetingReading, LivePage, { scripts: 'own' })));
	web.get(publicPath.changes(':municipality'), follow);
};
