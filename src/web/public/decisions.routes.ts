import { bodiesOf } from '#domain/councils/queries.server.ts';
import { byAddressee } from '#domain/decisions/addressees.queries.server.ts';
import { decisionsOf } from '#domain/decisions/queries.server.ts';
import { decisionKinds, undertakingStates } from '#domain/decisions/rules.ts';
import { termInWords } from '#domain/decisions/term.rules.ts';
import { yearsWithMeetings } from '#domain/meetings/year.queries.server.ts';
import { db } from '#platform/db/database.server.ts';
import { showList } from '#platform/doors/export.server.ts';
import type { Doors } from '#platform/doors/open.server.ts';
import { publicPage } from '#platform/doors/page.ts';
import type { PublicVisit } from '#platform/doors/visit.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import { date, text } from '#platform/tables/sheet.ts';
import { publicPath } from '../../paths.ts';
import { forceWord, kindWord, undertakingWord } from '../words.ts';
import { DecisionsPage } from './decisions.page.tsx';
import { chosen, yearIn } from './filters.ts';

/** How an undertaking may stand for a filter; the last two are computed when they are read. */
export const standings = [...undertakingStates, 'overdue', 'unaddressed'] as const;

/** Decisions by year, body, addressee, state and kind. */
export async function decisionsReading({ municipality, query, today }: PublicVisit) {
	const [bodies, years, addressees] = await Promise.all([
		bodiesOf(db, municipality.id),
		yearsWithMeetings(db, municipality.id),
		byAddressee(db, municipality.id, {}, today)
	]);
	const addressee = addressees.find(({ slug, addressee: { id } }) => (slug ?? id) === query.addressee);
	const rows = await decisionsOf(
		db,
		municipality.id,
		{
			year: yearIn(query.year),
			bodyId: bodies.find(({ slug }) => slug === query.body)?.id,
			addresseeId: addressee?.addressee.id,
			kind: chosen(decisionKinds, query.kind),
			state: chosen(standings, query.state)
		},
		today
	);
	return { town: municipality.slug, bodies, years, addressees, rows };
}
export type Decisions = Awaited<ReturnType<typeof decisionsReading>>;

export const decisionsDoors: Doors = (web) => {
	const page = publicPage(decisionsReading, DecisionsPage, { query: ['year', 'body', 'addressee', 'state', 'kind'] });
	showList(web, publicPath.decisions(':municipality'), page, {
		name: 'decisions',
		title: 'web.menu.decisions',
		rows: ({ rows }) => rows,
		columns: ({ t, visit: { language } }) => [
			date(t('platform.word.date'), ({ meeting }) => meeting.day),
			text(t('public.decisions.address'), ({ address }) => address, 8),
			text(t('public.decisions.label'), ({ label }) => label, 10),
			text(t('public.decisions.text'), (decision) => wordsOf(decision.text, language), 80),
			text(t('platform.word.kind'), ({ kinds }) => kinds.map((kind) => t(kindWord(kind))).join(', ') || null),
			text(t('public.decisions.force'), ({ force }) => t(forceWord(force))),
			text(t('public.decisions.addressees'), ({ asked }) => asked.map(({ name }) => wordsOf(name, language)).join('; ') || null, 40),
			text(t('public.decisions.states'), ({ asked }) => asked.map(({ state }) => t(undertakingWord(state))).join('; ') || null),
			text(t('public.decisions.term'), ({ term }) => term && termInWords(term, language, t))
		]
	});
};
