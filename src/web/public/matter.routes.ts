import type { Doors } from '#platform/doors/open.server.ts';
import { publicPage } from '#platform/doors/page.ts';
import { show } from '#platform/doors/show.server.ts';
import { publicPath } from '../../paths.ts';
import { MatterPage } from './matter.page.tsx';
import { matterReading } from './matter.reading.server.ts';

export const matterDoors: Doors = (web) =>
	web.get(publicPath.matter(':municipality', ':item'), show(publicPage(matterReading, MatterPage)));
