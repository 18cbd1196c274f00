import type { Effect } from '#domain/decisions/effects.queries.server.ts';
import type { DecisionRow } from '#domain/decisions/row.queries.server.ts';
import type { MeetingOfYear } from '#domain/meetings/year.queries.server.ts';
import { decisionList } from '../decision-lines.ts';
import { isAtItsPlace, printed } from '../labels.ts';
import { facts, heading, paragraph } from '../paper/compose.ts';
import type { Block } from '../paper/paper.ts';
import type { Words } from '../paper/runs.ts';
import { dated, type Pen, plainly } from '../pen.ts';
import { termWords } from '../term-words.ts';
import type { AnnualReading } from './annual-report.queries.server.ts';
import { askedWords } from './undertakings.ts';

/** What a meeting decided, in true order: the number as printed, whom it asks, until when, and what became of it. */
export function decisionChapter(decided: readonly DecisionRow[], { agenda }: MeetingOfYear, reading: AnnualReading, pen: Pen): Block[] {
	const { t } = pen;
	const count = decided.filter(({ isContainer }) => !isContainer).length;
	const labels = new Map(decided.map(({ id, label, address }) => [id, label ? printed(label) : `(${address})`]));
	const more = (decision: DecisionRow): Block[] => {
		const told = factsOf(decision, agenda, reading, pen);
		return told.length > 0 ? [facts(told)] : [];
	};
	return [
		heading(3, t('publishing.report.decisions', { n: count })),
		decided.length > 0 ? decisionList(decided, { labels, more }, pen) : paragraph(t('publishing.report.no_decisions'))
	];
}

type Fact = [string, Words];

function factsOf(decision: DecisionRow, agenda: MeetingOfYear['agenda'], reading: AnnualReading, pen: Pen): Fact[] {
	const { t } = pen;
	if (decision.isContainer) return placeFacts(decision, agenda, pen);
	// That its own item was put off, or what project it was about, is told by the agenda.
	const effects = (reading.decisions.effects.get(decision.id) ?? []).filter(
		({ id, effect, thing }) => thing.id !== decision.itemId && (id !== null || effect !== 'concerned')
	);
	return [
		...placeFacts(decision, agenda, pen),
		...askedFacts(decision, reading, pen),
		...(decision.force === 'binding' ? [[t('publishing.decision.force'), t('decisions.force.binding')] satisfies Fact] : []),
		...(effects.length > 0
			? [[t('publishing.decision.brought'), effects.map((effect) => effectWords(effect, pen)).join('; ')] satisfies Fact]
			: [])
	];
}

/** Whom it asks and until when; what the record tells neither of takes one line. */
function askedFacts({ asked, term }: DecisionRow, reading: AnnualReading, pen: Pen): Fact[] {
	const { t } = pen;
	if (asked.length === 0 && !term) return [[t('publishing.decision.asked_and_term'), t('publishing.not_recorded')]];
	return [
		[t('publishing.decision.asked'), askedWords(asked, reading, pen)],
		[t('publishing.decision.term'), term ? termWords(term, pen) : t('publishing.not_recorded')]
	];
}

/** The item it answers, and its true place where the printed number says another. */
function placeFacts({ itemId, parentId, label, address }: DecisionRow, agenda: MeetingOfYear['agenda'], { t }: Pen): Fact[] {
	const item = agenda.find(({ id }) => id === itemId);
	const number = item?.label ? printed(item.label).replace(/\.$/, '') : item ? unnumbered(item, t) : t('publishing.decision.answers_none');
	return [
		...(parentId === null ? [[t('publishing.decision.answers'), number] satisfies Fact] : []),
		...(label && !isAtItsPlace(label, address, item) ? [[t('publishing.decision.true_place'), address] satisfies Fact] : [])
	];
}

const unnumbered = ({ position }: MeetingOfYear['agenda'][number], t: Pen['t']): string =>
	t('publishing.item.unnumbered', { place: position ?? '—' });

/** «Жергиликтүү стандарттар боюнча Жумушчу топ түзүлдү», with the meeting a thing of an agenda belongs to. */
function effectWords({ effect, thing }: Effect, pen: Pen): string {
	const date = thing.when ? dated(thing.when, pen, 'of') : '';
	const key = effect === 'put_on_agenda' && !thing.when ? 'put_in_backlog' : effect;
	return pen.t(`publishing.effect.${key}`, { thing: thing.name ? plainly(thing.name, pen) : '', date });
}
