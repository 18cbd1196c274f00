import type { Doors } from '#platform/doors/open.server.ts';
import { publicPage } from '#platform/doors/page.ts';
import { publicPath } from '../../paths.ts';
import { showPaper } from '../papers/handing-out.server.ts';
import { ExtractPage } from './extract.page.tsx';
import { publicExtract } from './extract.reading.server.ts';

export const extractDoors: Doors = (web) =>
	showPaper(web, (ending) => publicPath.extract(':municipality', ':meeting', ':address', ending), publicPage(publicExtract, ExtractPage));
