import { confirmedOf, type Tally } from '#domain/decisions/tally.rules.ts';
import { ofYear } from '#platform/dates/doubtful-date.ts';
import { writeShare } from '#platform/i18n/shares.ts';
import { heading, note, paragraph, table } from '../paper/compose.ts';
import type { Block } from '../paper/paper.ts';
import { asOfDay, capital, dated, type Pen } from '../pen.ts';
import type { AnnualReading } from './annual-report.queries.server.ts';
import { type Counts, countsOf } from './counts.rules.ts';

/** The year in numbers, each with what it counts. */
export function numberBlocks(reading: AnnualReading, pen: Pen): Block[] {
	const { t } = pen;
	const counts = countsOf(reading);
	const { held, ordinary, extraordinary, items, decisions } = counts;
	const when = capital(dated(ofYear(reading.year), pen, 'on'));
	return [
		heading(1, t('publishing.report.numbers')),
		paragraph(
			t('publishing.numbers.meetings', { when, held, ordinary, extraordinary }),
			' ',
			t('publishing.numbers.decisions', { items, decisions }),
			...(decisions > 0 ? [' ', forceWords(counts, pen)] : [])
		),
		countTable(counts, pen),
		note(t('publishing.numbers.how')),
		...tallyBlocks(reading, pen)
	];
}

const forceWords = ({ recommendations, binding }: Counts, { t }: Pen): string =>
	binding === 0 ? t('publishing.numbers.all_recommendations') : t('publishing.numbers.forces', { recommendations, binding });

/** Figures that are nothing are left out where they say nothing: a year without cancelled meetings need not count them. */
function countTable(counts: Counts, { t }: Pen): Block {
	const rows = [
		['held', counts.held],
		['ordinary', counts.ordinary],
		['extraordinary', counts.extraordinary],
		['cancelled', counts.cancelled],
		['unsettled', counts.unsettled],
		['items', counts.items],
		['postponed', counts.postponed],
		['decisions', counts.decisions],
		['unaddressed', counts.unaddressed],
		['group_meetings', counts.groupMeetings]
	] as const;
	const always: readonly string[] = ['held', 'items', 'decisions'];
	return table({
		caption: t('publishing.numbers.caption'),
		columns: [
			{ title: t('publishing.numbers.what'), width: 5 },
			{ title: t('publishing.numbers.count'), align: 'right' }
		],
		rows: rows.filter(([name, n]) => n > 0 || always.includes(name)).map(([name, n]) => [t(`publishing.numbers.of.${name}`), String(n)])
	});
}

/** How far those asked are: every share with its n of N and how it is counted; nothing where nobody was asked. */
function tallyBlocks({ decisions: { tally }, today }: AnnualReading, pen: Pen): Block[] {
	const { t } = pen;
	if (tally.of === 0) return [paragraph(t('publishing.tally.nobody_asked'))];
	const rows = [
		['claimed', tally.claimed],
		['open', tally.open],
		['reopened', tally.reopened],
		['overdue', tally.overdue],
		['declined', tally.declined],
		['not_done', tally.notDone],
		['waiting', tally.waiting],
		['lapsed', tally.lapsed]
	] as const;
	return [
		table({
			caption: t('publishing.tally.caption', { date: asOfDay(today, pen) }),
			columns: [
				{ title: t('publishing.numbers.what'), width: 5 },
				{ title: t('publishing.numbers.count'), align: 'right' }
			],
			rows: [
				[t('publishing.tally.of'), String(tally.of)],
				[t('publishing.tally.sent'), String(tally.sent)],
				[t('publishing.tally.confirmed'), confirmedWords(tally, pen)],
				...rows.filter(([, n]) => n > 0).map(([name, n]) => [t(`publishing.tally.${name}`), String(n)])
			]
		}),
		note(t('publishing.tally.how'))
	];
}

/** «3/7 (43 %)» of what was sent; that there is nothing to count from, where nothing was. */
export function confirmedWords(tally: Tally, { t, language }: Pen): string {
	const share = confirmedOf(tally);
	return share.of > 0 ? writeShare(share, language) : t('ui.share.no_base');
}
