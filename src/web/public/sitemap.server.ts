import { bodiesOf } from '#domain/councils/queries.server.ts';
import { decisionsToName } from '#domain/decisions/naming.queries.server.ts';
import { documentsOf } from '#domain/documents/queries.server.ts';
import { meetingsOf } from '#domain/meetings/queries.server.ts';
import { yearsMet } from '#domain/meetings/year.queries.server.ts';
import { organizationsOf } from '#domain/people/organizations.server.ts';
import { personsOf } from '#domain/people/persons.server.ts';
import { placesOf } from '#domain/places/queries.server.ts';
import { projectsOf } from '#domain/projects/queries.server.ts';
import { db } from '#platform/db/database.server.ts';
import type { PublicVisit } from '#platform/doors/visit.ts';
import { inLanguage } from '#platform/i18n/addresses.ts';
import { languages } from '#platform/i18n/languages.ts';
import { publicPath as path } from '../../paths.ts';

type Shelf = (visit: PublicVisit) => Promise<readonly string[]>;

/** What a town shows, shelf by shelf; another kind of page is another line here. */
const shelves: readonly Shelf[] = [
	async ({ municipality: { slug } }) => [
		...[path.home(slug), path.meetings(slug), path.decisions(slug), path.addressees(slug), path.bodies(slug), path.documents(slug)],
		...[path.organizations(slug), path.people(slug), path.places(slug), path.projects(slug), path.reports(slug), path.about(slug)]
	],
	async ({ municipality: { id, slug } }) => (await yearsMet(db, id)).map((year) => path.report(slug, year)),
	async ({ municipality: { id, slug } }) => (await bodiesOf(db, id)).map((body) => path.body(slug, body.slug)),
	async ({ municipality: { id, slug } }) => (await meetingsOf(db, id)).map((meeting) => path.meeting(slug, meeting.slug)),
	async ({ municipality: { id, slug } }) =>
		(await decisionsToName(db, id)).map(({ meeting, address }) => path.decision(slug, meeting.slug, address)),
	async ({ municipality: { id, slug }, today }) =>
		(await documentsOf(db, id, { eyes: 'public' }, today)).map((document) => path.document(slug, document.slug)),
	async ({ municipality: { id, slug } }) => (await organizationsOf(db, id)).map((each) => path.organization(slug, each.slug)),
	async ({ municipality: { id, slug } }) => (await personsOf(db, id)).map((person) => path.person(slug, person.slug)),
	async ({ municipality: { id, slug } }) => (await placesOf(db, id)).map((place) => path.place(slug, place.slug)),
	async ({ municipality: { id, slug } }) => (await projectsOf(db, id)).map((project) => path.project(slug, project.slug))
];

/** The most one map may hold. Source: sitemaps.org, protocol 0.9. */
const addressesAtMost = 50_000;

/** Every public page of a town in every language, written out shelf by shelf so that a long record is never held whole. */
export async function* sitemap(visit: PublicVisit, origin: string): AsyncGenerator<string> {
	yield `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n`;
	let room = addressesAtMost;
	for (const shelf of shelves) {
		const pages = await shelf(visit);
		const addresses = pages.flatMap((page) => languages.map((language) => origin + inLanguage(language, page)));
		yield addresses
			.slice(0, room)
			.map((address) => `<url><loc>${escaped(address)}</loc></url>\n`)
			.join('');
		room = Math.max(0, room - addresses.length);
	}
	yield '</urlset>\n';
}

/** The maps of all towns here. */
export const sitemapIndex = (towns: readonly { slug: string }[], origin: string): string =>
	[
		`<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n`,
		...towns.map(({ slug }) => `<sitemap><loc>${escaped(origin + path.sitemap(slug))}</loc></sitemap>\n`),
		'</sitemapindex>\n'
	].join('');

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
