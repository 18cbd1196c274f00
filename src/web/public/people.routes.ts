import { type SheetOf, showList } from '#platform/doors/export.server.ts';
import type { Doors } from '#platform/doors/open.server.ts';
import { publicPage } from '#platform/doors/page.ts';
import { show } from '#platform/doors/show.server.ts';
import type { PublicVisit } from '#platform/doors/visit.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import { text } from '#platform/tables/sheet.ts';
import { publicPath } from '../../paths.ts';
import { PeoplePage } from './people.page.tsx';
import { type PeopleReading, readPeople, readPerson } from './people.reading.server.ts';
import { PersonPage } from './person.page.tsx';

const asTable: SheetOf<PublicVisit, PeopleReading, PeopleReading['people'][number]> = {
	name: 'people',
	title: 'people.persons.title',
	rows: ({ people }) => people,
	columns: ({ t, visit: { language } }) => [
		text(t('people.person.name'), ({ name }) => wordsOf(name, language), 40),
		text(
			t('people.offices.title'),
			({ offices }) =>
				offices.map(({ title, organization }) => `${wordsOf(title, language)}, ${wordsOf(organization.name, language)}`).join('; '),
			60
		),
		text(t('people.seats.title'), ({ bodies }) => bodies.map((name) => wordsOf(name, language)).join('; '), 60),
		text(t('platform.word.note'), ({ isDemo }) => (isDemo ? t('platform.word.demo') : null))
	]
};

export const peopleDoors: Doors = (web) => {
	showList(web, publicPath.people(':municipality'), publicPage(readPeople, PeoplePage, { query: ['q'] }), asTable);
	web.get(publicPath.person(':municipality', ':person'), show(publicPage(readPerson, PersonPage)));
};
