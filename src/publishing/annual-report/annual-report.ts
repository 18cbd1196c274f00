import { headOf } from '../head.ts';
import { languagesNote } from '../languages-note.ts';
import { heading, note, paragraph, signatures } from '../paper/compose.ts';
import type { Block, Paper } from '../paper/paper.ts';
import { asOfDay, type Pen, plainly, stopped, whose } from '../pen.ts';
import { signedBy } from '../who.ts';
import type { AnnualReading } from './annual-report.queries.server.ts';
import { meetingChapter } from './chapter.ts';
import { compositionBlocks } from './composition.ts';
import { earlierBlocks } from './earlier.ts';
import { historyBlocks } from './history.ts';
import { numberBlocks } from './numbers.ts';
import { plannedBlocks } from './planned.ts';
import { heldOf } from './scope.rules.ts';

/** A council's year: how it came about, what it did, meeting by meeting, and what became of it. Only what is recorded. */
export function annualReportPaper(reading: AnnualReading, pen: Pen): Paper {
	const { t, language } = pen;
	const { issuer, year, asOf, today } = reading;
	const told = [
		...historyBlocks(reading, pen),
		...numberBlocks(reading, pen),
		...meetingBlocks(reading, pen),
		...earlierBlocks(reading, pen),
		...plannedBlocks(reading, pen),
		...compositionBlocks(reading, pen)
	];
	return {
		language,
		kind: 'report',
		title: t('publishing.report.title', { council: whose(issuer.shortName, pen), year }),
		date: asOf,
		author: plainly(issuer.name, pen),
		blocks: [
			headOf(issuer.over, t('publishing.report.word'), t('publishing.report.about', { year }), pen),
			...told,
			note(stopped(t('publishing.report.drawn', { date: asOfDay(today, pen) }))),
			note(t('publishing.report.labels')),
			...languagesNote(told, pen),
			signatures(
				[t('publishing.signs.chair'), seated(reading, 'chair', pen)],
				[t('publishing.signs.secretary'), seated(reading, 'secretary', pen)]
			)
		]
	};
}

function meetingBlocks(reading: AnnualReading, pen: Pen): Block[] {
	const { t } = pen;
	const { body } = reading.issuer;
	const own = heldOf(reading.meetings, body.id);
	const others = heldOf(reading.meetings).filter(({ meeting }) => meeting.bodyId !== body.id);
	return [
		heading(1, t('publishing.report.meetings')),
		...(own.length === 0 ? [paragraph(t('publishing.report.no_meetings'))] : []),
		...own.flatMap((told) => meetingChapter(told, reading, pen)),
		...(others.length > 0 ? [heading(1, t('publishing.report.group_meetings'))] : []),
		...others.flatMap((told) => meetingChapter(told, reading, pen))
	];
}

const seated = ({ members }: AnnualReading, role: 'chair' | 'secretary', pen: Pen): string =>
	signedBy(members.find((member) => member.role === role) ?? null, pen);
