import type { Doors } from '#platform/doors/open.server.ts';
import { publicPage } from '#platform/doors/page.ts';
import { show } from '#platform/doors/show.server.ts';
import { publicPath } from '../../paths.ts';
import { HomePage } from './home.page.tsx';
import { homeOf } from './home.reading.server.ts';

export const homeDoors: Doors = (web) => web.get(publicPath.home(':municipality'), show(publicPage(homeOf, HomePage)));
