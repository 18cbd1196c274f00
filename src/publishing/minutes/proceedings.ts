import type { DecisionRow } from '#domain/decisions/row.queries.server.ts';
import type { AgendaItem } from '#domain/meetings/agenda-item.queries.server.ts';
import { printed } from '../labels.ts';
import { heading, lead, paragraph } from '../paper/compose.ts';
import type { Block } from '../paper/paper.ts';
import { type Pen, passage, plainly, said, stopped } from '../pen.ts';
import { nameOfSeat, somebodyWords } from '../who.ts';
import { decidedLines } from './decided.ts';
import type { MinutesReading } from './minutes.queries.server.ts';

/** One section for each item, as the agenda numbers them: УГУЛДУ, ЧЫГЫП СҮЙЛӨШТҮ, ЧЕЧИМ КЫЛАТ. */
export const proceedings = (reading: MinutesReading, pen: Pen): Block[] =>
	reading.agenda.flatMap((item) => [
		titleOf(item, pen),
		...(isUntouched(item, decisionsOn(item, reading)) ? [] : [...heardBlocks(item, pen), ...spokeBlocks(item, reading, pen)]),
		...decidedBlocks(item, reading, pen)
	]);

/** The short form: each item with its decisions, and nothing of what was said. */
export const decisionsOnly = (reading: MinutesReading, pen: Pen): Block[] =>
	reading.agenda.flatMap((item) => [titleOf(item, pen), ...decidedBlocks(item, reading, pen)]);

/** Decisions that answer no item of the agenda stand at the end, and are not tied to any by guess. */
export function decisionsApart({ decisions, votesApart, agenda, table }: MinutesReading, pen: Pen): Block[] {
	const decided = decisions.filter(({ itemId }) => itemId === null);
	const otherVotes = agenda.flatMap(({ votes }) => votes);
	const told = decidedLines({ decided, votes: votesApart, otherVotes, members: table.members }, pen);
	return told.length > 0 ? [heading(1, pen.t('publishing.minutes.decisions_apart')), ...told] : [];
}

const titleOf = (item: AgendaItem, pen: Pen): Block =>
	heading(1, [...(item.label ? [`${printed(item.label)} `] : []), said(item.title, pen)]);

const decisionsOn = ({ id }: AgendaItem, { decisions }: MinutesReading): DecisionRow[] => decisions.filter(({ itemId }) => itemId === id);

/** Put off, taken back or not reached, and nothing was written down of it. */
const isUntouched = ({ state, heard, spoke, votes, away }: AgendaItem, decided: readonly DecisionRow[]): boolean =>
	(state === 'listed' || state === 'withdrawn' || state === 'postponed') &&
	!heard &&
	!spoke &&
	votes.length + away.length + decided.length === 0;

function heardBlocks({ speakers, heard, materials }: AgendaItem, pen: Pen): Block[] {
	const { t } = pen;
	const shown = materials.filter(({ isPublic }) => isPublic).map(({ title, name }) => (title ? plainly(title, pen) : name));
	return [
		lead(t('publishing.minutes.heard')),
		...speakers.map((speaker) => paragraph(...somebodyWords(speaker, pen))),
		...(heard
			? passage(heard, pen)
			: [paragraph(t(speakers.length > 0 ? 'publishing.minutes.heard_unrecorded' : 'publishing.minutes.speaker_unrecorded'))]),
		...(shown.length > 0 ? [paragraph(t('publishing.minutes.materials', { names: shown.join(', ') }))] : [])
	];
}

function spokeBlocks({ spoke, away }: AgendaItem, { table }: MinutesReading, pen: Pen): Block[] {
	const { t } = pen;
	return [
		lead(t('publishing.minutes.spoke')),
		...(spoke ? passage(spoke, pen) : [paragraph(t('publishing.minutes.spoke_unrecorded'))]),
		...away.flatMap(({ membershipId, kind, reason }) => {
			const name = table.members.find(({ id }) => id === membershipId);
			const called = name && nameOfSeat(name);
			return called
				? [
						paragraph(
							name.person ? plainly(called, pen) : said(called, pen),
							` – ${t(`publishing.minutes.${kind}`)}${reason ? `: ${reason}` : ''}.`
						)
					]
				: [];
		})
	];
}

function decidedBlocks(item: AgendaItem, reading: MinutesReading, pen: Pen): Block[] {
	const decided = decisionsOn(item, reading);
	const { members } = reading.table;
	return [
		...decidedLines({ decided, votes: item.votes, otherVotes: reading.votesApart, members }, pen),
		...outcomeBlocks(item, decided, pen)
	];
}

/** What became of an item that no decision closes; a postponement keeps its reason. */
function outcomeBlocks({ state, closingNote }: AgendaItem, decided: readonly DecisionRow[], pen: Pen): Block[] {
	const { t } = pen;
	if (state === 'postponed' || state === 'withdrawn') {
		const reason = closingNote ? said(closingNote, pen) : { text: '' };
		const opening = t(`publishing.item.${state}`);
		return [closingNote ? paragraph(`${opening}: `, { ...reason, text: stopped(reason.text) }) : paragraph(stopped(opening))];
	}
	if (decided.length > 0) return [];
	return [paragraph(t(state === 'listed' ? 'publishing.item.nothing_recorded' : 'publishing.item.no_decision'))];
}
