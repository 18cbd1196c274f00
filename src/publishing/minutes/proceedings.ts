import type { DecisionRow } from '#domain/decisions/row.queries.server.ts';
import type { AgendaItem } from '#domain/meetings/agenda-item.queries.server.ts';
import { bindingNote, decisionList } from '../decision-lines.ts';
import { labelsIn, printed } from '../labels.ts';
import { heading, lead, paragraph } from '../paper/compose.ts';
import type { Block } from '../paper/paper.ts';
import { type Pen, passage, said } from '../pen.ts';
import { type Vote, voteBlocks } from '../votes.ts';
import { nameOfSeat, somebodyWords } from '../who.ts';
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
	const apart = decisions.filter(({ itemId }) => itemId === null);
	const votes = [...votesApart, ...agenda.flatMap((item) => item.votes)];
	const tied = new Set(decisions.map(({ voteId }) => voteId));
	const loose = votesApart.filter(({ id }) => !tied.has(id));
	if (apart.length + loose.length === 0) return [];
	const more = (decision: DecisionRow): Block[] => [...bindingNote(decision, pen), ...voteOn(decision, votes, table.members, pen)];
	return [
		heading(1, pen.t('publishing.minutes.decisions_apart')),
		...(apart.length > 0
			? [lead(pen.t('publishing.minutes.decided')), decisionList(apart, { labels: labelsIn(apart, null), more }, pen)]
			: []),
		...loose.flatMap((vote) => voteBlocks(vote, table.members, pen)),
		...(votes.length === 0 ? [paragraph(pen.t('publishing.vote.unrecorded'))] : [])
	];
}

const titleOf = (item: AgendaItem, pen: Pen): Block =>
	heading(1, [...(item.label ? [`${printed(item.label)} `] : []), said(item.title, pen)]);

const decisionsOn = ({ id }: AgendaItem, { decisions }: MinutesReading): DecisionRow[] => decisions.filter(({ itemId }) => itemId === id);

/** Put off, taken back or not reached, and nothing was written down of it. */
const isUntouched = ({ state, heard, spoke, votes }: AgendaItem, decided: readonly DecisionRow[]): boolean =>
	(state === 'listed' || state === 'withdrawn' || state === 'postponed') && !heard && !spoke && votes.length === 0 && decided.length === 0;

function heardBlocks({ speakers, heard, materials }: AgendaItem, pen: Pen): Block[] {
	const { t } = pen;
	return [
		lead(t('publishing.minutes.heard')),
		...speakers.map((speaker) => paragraph(...somebodyWords(speaker, pen))),
		...(heard
			? passage(heard, pen)
			: [paragraph(t(speakers.length > 0 ? 'publishing.minutes.heard_unrecorded' : 'publishing.minutes.speaker_unrecorded'))]),
		...(materials.length > 0 ? [paragraph(t('publishing.minutes.materials', { names: materials.map(({ name }) => name).join(', ') }))] : [])
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
			return called ? [paragraph(said(called, pen), ` – ${t(`publishing.minutes.${kind}`)}${reason ? `: ${reason}` : ''}.`)] : [];
		})
	];
}

function decidedBlocks(item: AgendaItem, reading: MinutesReading, pen: Pen): Block[] {
	const { t } = pen;
	const decided = decisionsOn(item, reading);
	const { members } = reading.table;
	const more = (decision: DecisionRow): Block[] => [...bindingNote(decision, pen), ...voteOn(decision, item.votes, members, pen)];
	const tied = new Set(decided.map(({ voteId }) => voteId));
	const loose = item.votes.filter(({ id }) => !tied.has(id));
	return [
		...(decided.length > 0
			? [lead(t('publishing.minutes.decided')), decisionList(decided, { labels: labelsIn(decided, item.label ?? null), more }, pen)]
			: []),
		...outcomeBlocks(item, decided, pen),
		...loose.flatMap((vote) => voteBlocks(vote, members, pen)),
		...(decided.length > 0 && item.votes.length === 0 ? [paragraph(t('publishing.vote.unrecorded'))] : [])
	];
}

const voteOn = ({ voteId }: DecisionRow, votes: readonly Vote[], members: MinutesReading['table']['members'], pen: Pen): Block[] =>
	votes.filter(({ id }) => id === voteId).flatMap((vote) => voteBlocks(vote, members, pen));

/** What became of an item that no decision closes; a postponement keeps its reason. */
function outcomeBlocks({ state, closingNote }: AgendaItem, decided: readonly DecisionRow[], pen: Pen): Block[] {
	const { t } = pen;
	if (state === 'postponed' || state === 'withdrawn') {
		return [paragraph(`${t(`publishing.item.${state}`)}`, ...(closingNote ? [': ', said(closingNote, pen)] : []), '.')];
	}
	if (decided.length > 0) return [];
	return [paragraph(t(state === 'listed' ? 'publishing.item.nothing_recorded' : 'publishing.item.no_decision'))];
}
