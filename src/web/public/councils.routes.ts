import type { Member } from '#domain/councils/queries.server.ts';
import { writeDoubtful } from '#platform/dates/writing-dates.ts';
import { type SheetOf, showList } from '#platform/doors/export.server.ts';
import type { Doors } from '#platform/doors/open.server.ts';
import { publicPage } from '#platform/doors/page.ts';
import type { PublicVisit } from '#platform/doors/visit.ts';
import type { Language } from '#platform/i18n/languages.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import { date, number, text } from '#platform/tables/sheet.ts';
import { publicPath } from '../../paths.ts';
import { BodyPage } from './body.page.tsx';
import { CouncilsPage } from './councils.page.tsx';
import { type BodyReading, type CouncilsReading, readBody, readCouncils } from './councils.reading.server.ts';

const councilsAsTable: SheetOf<PublicVisit, CouncilsReading, CouncilsReading['bodies'][number]> = {
	name: 'councils',
	title: 'councils.list.title',
	rows: ({ bodies }) => bodies,
	columns: ({ t, visit: { language } }) => [
		text(t('platform.word.name'), ({ name }) => wordsOf(name, language), 60),
		text(t('platform.word.kind'), ({ kind }) => t(`councils.kind.${kind}`)),
		text(t('councils.word.parent'), ({ parent }) => parent && wordsOf(parent.name, language), 40),
		date(
			t('councils.word.founded'),
			({ founded }) => founded && (founded.precision === 'day' ? founded.from : writeDoubtful(founded, language))
		),
		date(t('councils.word.ended'), ({ endedOn }) => endedOn),
		number(t('councils.word.seats'), ({ seats }) => seats)
	]
};

/** The composition of the day that was asked for, one line to a seat. */
const compositionAsTable: SheetOf<PublicVisit, BodyReading, Member> = {
	name: 'composition',
	title: 'councils.composition.title',
	rows: ({ composition }) => composition.flatMap(({ members }) => members),
	columns: ({ t, visit: { language } }) => [
		text(t('councils.word.who'), (seat) => holderOf(seat, language), 40),
		text(t('councils.word.category'), ({ category }) => t(`councils.category.${category}`)),
		text(t('councils.word.on_behalf_of'), ({ onBehalfOf }) => onBehalfOf && wordsOf(onBehalfOf.name, language), 40),
		text(t('councils.word.role'), ({ role }) => t(`councils.seat.role.${role}`)),
		text(t('councils.word.vote'), ({ hasVote }) => t(hasVote ? 'platform.word.yes' : 'platform.word.no')),
		date(t('platform.word.from'), ({ fromDay }) => fromDay),
		date(t('platform.word.until'), ({ toDay }) => toDay)
	]
};

function holderOf({ person, office, described }: Member, language: Language): string {
	const titles = [person?.name, office?.title, !person && office?.organization].filter(
		(each) => each !== null && each !== undefined && each !== false
	);
	const words = titles.map((each) => wordsOf(each, language)).join(', ');
	return words || (described ? wordsOf(described, language) : '');
}

export const councilsDoors: Doors = (web) => {
	showList(web, publicPath.bodies(':municipality'), publicPage(readCouncils, CouncilsPage, { query: ['kind'] }), councilsAsTable);
	showList(web, publicPath.body(':municipality', ':body'), publicPage(readBody, BodyPage, { query: ['on'] }), compositionAsTable);
};
