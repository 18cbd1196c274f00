import type { Doors } from '#platform/doors/open.server.ts';
import { publicPage } from '#platform/doors/page.ts';
import { publicPath } from '../../paths.ts';
import { showPaper } from '../papers/handing-out.server.ts';
import { MinutesPage } from './minutes.page.tsx';
import { publicMinutes } from './minutes.reading.server.ts';

export const minutesDoors: Doors = (web) =>
	showPaper(web, (ending) => publicPath.minutes(':municipality', ':meeting', ending), publicPage(publicMinutes, MinutesPage));
