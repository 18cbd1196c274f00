import { type SheetOf, showList } from '#platform/doors/export.server.ts';
import type { Doors } from '#platform/doors/open.server.ts';
import { publicPage } from '#platform/doors/page.ts';
import { show } from '#platform/doors/show.server.ts';
import type { PublicVisit } from '#platform/doors/visit.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import { text } from '#platform/tables/sheet.ts';
import { publicPath } from '../../paths.ts';
import { OrganizationPage } from './organization.page.tsx';
import { OrganizationsPage } from './organizations.page.tsx';
import { type OrganizationsReading, readOrganization, readOrganizations } from './organizations.reading.server.ts';

const asTable: SheetOf<PublicVisit, OrganizationsReading, OrganizationsReading['organizations'][number]> = {
	name: 'organizations',
	title: 'people.organizations.title',
	rows: ({ organizations }) => organizations,
	columns: ({ t, visit: { language } }) => [
		text(t('platform.word.name'), ({ name }) => wordsOf(name, language), 60),
		text(t('platform.word.kind'), ({ kind }) => t(`people.organization.kind.${kind}`)),
		text(t('people.offices.title'), ({ offices }) => offices.map((title) => wordsOf(title, language)).join(', '), 40)
	]
};

export const organizationsDoors: Doors = (web) => {
	const list = publicPage(readOrganizations, OrganizationsPage, { query: ['kind'] });
	showList(web, publicPath.organizations(':municipality'), list, asTable);
	web.get(publicPath.organization(':municipality', ':organization'), show(publicPage(readOrganization, OrganizationPage)));
};
