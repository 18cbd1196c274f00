import type { Doors } from '#platform/doors/open.server.ts';
import { publicPage } from '#platform/doors/page.ts';
import { show } from '#platform/doors/show.server.ts';
import { publicPath } from '../../paths.ts';
import { DecisionPage } from './decision.page.tsx';
import { decisionReading } from './decision.reading.server.ts';

export const decisionDoors: Doors = (web) =>
	web.get(publicPath.decision(':municipality', ':meeting', ':address'), show(publicPage(decisionReading, DecisionPage)));
