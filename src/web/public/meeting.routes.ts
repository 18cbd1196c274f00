import type { Doors } from '#platform/doors/open.server.ts';
import { publicPage } from '#platform/doors/page.ts';
import { show } from '#platform/doors/show.server.ts';
import { publicPath } from '../../paths.ts';
import { MeetingPage } from './meeting.page.tsx';
import { meetingReading } from './meeting.reading.server.ts';

export const meetingDoors: Doors = (web) =>
	web.get(publicPath.meeting(':municipality', ':meeting'), show(publicPage(meetingReading, MeetingPage)));
