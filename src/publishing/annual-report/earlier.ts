import type { UndertakingRow } from '#domain/decisions/undertakings.queries.server.ts';
import { facts, heading, item, list, paragraph } from '../paper/compose.ts';
import type { Block, Item } from '../paper/paper.ts';
import { dated, type Pen, said } from '../pen.ts';
import { termWords } from '../term-words.ts';
import type { AnnualReading } from './annual-report.queries.server.ts';
import { confirmedWords } from './numbers.ts';
import { askedWords } from './undertakings.ts';

/** What became of the recommendations of earlier years that were still open when this one began. */
export function earlierBlocks(reading: AnnualReading, pen: Pen): Block[] {
	const { t } = pen;
	const { earlier, earlierTally } = reading.decisions;
	const title = heading(1, t('publishing.report.earlier'));
	if (earlier.length === 0) return [title, paragraph(t('publishing.earlier.none'))];
	const byDecision = Map.groupBy(earlier, ({ decision }) => decision.id);
	return [
		title,
		paragraph(t('publishing.earlier.confirmed', { share: confirmedWords(earlierTally, pen) })),
		list(...[...byDecision.values()].map((asked) => lineOf(asked, reading, pen)))
	];
}

function lineOf(asked: readonly UndertakingRow[], reading: AnnualReading, pen: Pen): Item {
	const { t } = pen;
	const decision = asked[0]?.decision;
	if (!decision) return item('—', '');
	return item(
		'—',
		said(decision.text, pen),
		facts([
			[
				t('publishing.decision.of_meeting'),
				t('publishing.decision.cited', { date: dated(decision.meeting.day, pen), address: decision.address })
			],
			[t('publishing.decision.asked'), askedWords(asked, reading, pen)],
			[t('publishing.decision.term'), decision.term ? termWords(decision.term, pen) : t('publishing.not_recorded')]
		])
	);
}
