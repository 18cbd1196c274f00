import { Readable } from 'node:stream';
import { db } from '#platform/db/database.server.ts';
import type { Doors } from '#platform/doors/open.server.ts';
import { inMunicipality } from '#platform/doors/page.ts';
import { visitOf } from '#platform/doors/visiting.server.ts';
import { inLanguage } from '#platform/i18n/addresses.ts';
import { languages } from '#platform/i18n/languages.ts';
import { municipalitiesHere } from '#platform/municipalities/queries.server.ts';
import { accountPath, officePath, publicPath } from '../../paths.ts';
import { sitemap, sitemapIndex } from './sitemap.server.ts';

const xml = 'application/xml; charset=utf-8';

/** What has no business in a search engine: the office, and pages opened by a link from a mail. */
const closed = [
	officePath.desk,
	accountPath.signIn,
	accountPath.answer(''),
	accountPath.invitation(''),
	accountPath.firstAdministrator('')
].flatMap((path) => languages.map((language) => `Disallow: ${inLanguage(language, path)}`));

/** For programs that look for pages. */
export const sitemapDoors: Doors = (web) => {
	web.get(publicPath.robots, async ({ server }, reply) => {
		const lines = ['User-agent: *', ...closed, '', `Sitemap: ${server.house.origin}${publicPath.sitemaps}`, ''];
		return reply.type('text/plain; charset=utf-8').send(lines.join('\n'));
	});
	web.get(publicPath.sitemaps, async ({ server }, reply) =>
		reply.type(xml).send(sitemapIndex(await municipalitiesHere(db), server.house.origin))
	);
	web.get(publicPath.sitemap(':municipality'), async (request, reply) => {
		const { visit } = await visitOf(request, []);
		return reply.type(xml).send(Readable.from(sitemap(inMunicipality(visit), request.server.house.origin)));
	});
};
