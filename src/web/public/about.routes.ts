import type { Doors } from '#platform/doors/open.server.ts';
import { publicPage } from '#platform/doors/page.ts';
import { show } from '#platform/doors/show.server.ts';
import type { PublicVisit } from '#platform/doors/visit.ts';
import { publicPath } from '../../paths.ts';
import { AboutPage } from './about.page.tsx';

const readAbout = async ({ municipality }: PublicVisit) => municipality;

/** What this site is, whose, and what may be done with it. */
export const aboutDoors: Doors = (web) => web.get(publicPath.about(':municipality'), show(publicPage(readAbout, AboutPage)));
