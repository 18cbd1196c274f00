import { bodyOf } from '#domain/councils/queries.server.ts';
import type { Body } from '#domain/councils/rules.ts';
import { type Correction, correctionsOf } from '#domain/meetings/corrections.queries.server.ts';
import { type ChainItem, chainOf, itemsNamed } from '#domain/meetings/lineage.queries.server.ts';
import { type Lineage, lineageOf } from '#domain/meetings/rules.ts';
import { type RecordedVote, votesOf } from '#domain/meetings/votes.queries.server.ts';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { insistFound } from '#platform/errors/refusal.ts';
import { type Effect, effectsOf } from './effects.queries.server.ts';
import { type DecisionRow, type DecisionRows, decisionRows, decisionsIn } from './row.queries.server.ts';
import { type AttachedFile, filesAttachedTo, type Step, stepsOf } from './steps.queries.server.ts';

/** The item a decision answers, how often and how long it was put off, and the whole history of its matter. */
export type AnsweredItem = ChainItem & { readonly lineage: Lineage; readonly chain: readonly ChainItem[] };

/** A decision with its whole story: where it came from, how it was taken, who answered what, what followed. */
export type DecisionStory = {
	readonly decision: DecisionRow;
	readonly body: Body;
	/** The decision it is a part of. */
	readonly container: DecisionRow | null;
	/** Its parts, in their true order, each with those it asks. */
	readonly parts: readonly DecisionRow[];
	readonly item: AnsweredItem | null;
	readonly vote: RecordedVote | null;
	/** What each of those asked said, by undertaking, the oldest first; of the parts too. */
	readonly steps: ReadonlyMap<Id, readonly Step[]>;
	readonly files: readonly AttachedFile[];
	readonly effects: readonly Effect[];
	readonly corrections: readonly Correction[];
};

/**
 * The adopted decision at a public address. A number of queries that does not grow with what it asked or caused.
 *
 * @throws Refusal 404 no such decision in this municipality, or not adopted
 */
export async function decisionAt(
	from: Db,
	municipalityId: Id,
	at: { meeting: string; address: string },
	today: PlainDate
): Promise<DecisionStory> {
	const there = decisionRows(from, municipalityId)
		.where('meeting.slug', '=', at.meeting)
		.where('decision.address', '=', at.address)
		.where('decision.state', '=', 'adopted');
	return storyOf(from, municipalityId, there, 'hidden', today);
}

/** The same by id for the office, which also sees drafts and what was taken back. @throws Refusal 404 */
export const decisionOf = (from: Db, municipalityId: Id, decisionId: Id, today: PlainDate): Promise<DecisionStory> =>
	storyOf(from, municipalityId, decisionRows(from, municipalityId).where('decision.id', '=', decisionId), 'shown', today);

type Drafts = 'shown' | 'hidden';

async function storyOf(from: Db, municipalityId: Id, there: DecisionRows, drafts: Drafts, today: PlainDate): Promise<DecisionStory> {
	const decision = insistFound((await decisionsIn(from, municipalityId, there, today))[0]);
	const related = await relatedTo(from, municipalityId, decision, drafts, today);
	const parts = related.filter(({ parentId }) => parentId === decision.id);
	const undertakings = [decision, ...parts].flatMap(({ asked }) => asked.map(({ id }) => id));
	const [body, item, votes, steps, files, effects, corrections] = await Promise.all([
		bodyOf(from, municipalityId, decision.bodyId),
		decision.itemId && answeredItem(from, municipalityId, decision.itemId, today),
		decision.voteId ? votesOf(from, municipalityId, [decision.meeting.id]) : [],
		stepsOf(from, municipalityId, undertakings),
		filesAttachedTo(from, municipalityId, [decision.id]),
		effectsOf(from, municipalityId, [decision]),
		correctionsOf(from, municipalityId, decision.meeting.id)
	]);
	return {
		decision,
		body,
		container: related.find(({ id }) => id === decision.parentId) ?? null,
		parts,
		item: item || null,
		vote: votes.find(({ id }) => id === decision.voteId) ?? null,
		steps,
		files: files.get(decision.id) ?? [],
		effects: effects.get(decision.id) ?? [],
		corrections: corrections.filter(({ subject }) => subject.kind === 'decision' && subject.id === decision.id)
	};
}

/** Its container and its parts: what was adopted; for the office also the drafts. What was taken back is neither, but of what was. */
async function relatedTo(
	from: Db,
	municipalityId: Id,
	{ id, parentId, state }: DecisionRow,
	drafts: Drafts,
	today: PlainDate
): Promise<DecisionRow[]> {
	const around = decisionRows(from, municipalityId)
		.where((is) => is.or([is('decision.parent_id', '=', id), is('decision.id', '=', parentId)]))
		.where('decision.state', 'in', drafts === 'shown' ? ['adopted', 'draft', state] : ['adopted']);
	return decisionsIn(from, municipalityId, around, today);
}

async function answeredItem(from: Db, municipalityId: Id, itemId: Id, today: PlainDate): Promise<AnsweredItem> {
	const item = insistFound((await itemsNamed(from, municipalityId, [itemId])).get(itemId));
	const chain = await chainOf(from, municipalityId, item.firstId);
	return { ...item, lineage: lineageOf(chain, item, today), chain };
}
