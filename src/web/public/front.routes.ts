import { db } from '#platform/db/database.server.ts';
import type { Doors } from '#platform/doors/open.server.ts';
import { openPage } from '#platform/doors/page.ts';
import { show } from '#platform/doors/show.server.ts';
import { inLanguage } from '#platform/i18n/addresses.ts';
import { municipalitiesHere } from '#platform/municipalities/queries.server.ts';
import { publicPath } from '../../paths.ts';
import { FrontPage } from './front.page.tsx';

/** The front door lists the municipalities; where there is only one, it opens it. */
export const frontDoors: Doors = (web) => {
	const front = show(openPage(() => municipalitiesHere(db), FrontPage));
	web.get(publicPath.front, async (request, reply) => {
		const [only, another] = await municipalitiesHere(db);
		if (only && !another) return reply.redirect(inLanguage(request.language, publicPath.home(only.slug)), 302);
		return front(request, reply);
	});
	web.get('/health', async (_request, reply) => {
		await municipalitiesHere(db);
		return reply.header('cache-control', 'no-store').send({ status: 'ok' });
	});
};
