import { settleItem } from '#domain/meetings/discussion.server.ts';
import { isPending } from '#domain/meetings/rules.ts';
import { votesOf } from '#domain/meetings/votes.queries.server.ts';
import type { Tx } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insist, insistAllowed, insistField } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { AdoptForm, WithdrawForm } from './forms.ts';
import { mayKeepDecisions } from './policy.ts';
import { type DecisionKind, settlesItem } from './rules.ts';
import { decisionStanding, type StandingDecision } from './standing.server.ts';

/**
 * The decision is taken: as recommendation or binding, by a vote that was recorded or none. A container is adopted with
 * all its parts. The item it answers is decided by it, unless it puts the item off.
 *
 * @throws Refusal 403 not the keeper; 409 not a draft, a part of a draft, the meeting is not open, or the vote was lost; 422
 * the vote is another meeting's
 */
export function adoptDecision(actor: Actor, { decisionId, voteId }: AdoptForm) {
	return inTransaction(actor, async (tx) => {
		const decision = await decisionStanding(tx, actor.municipalityId, decisionId);
		insistAllowed(mayKeepDecisions(actor, decision.meeting));
		insist(decision.state === 'draft', 'decisions.adopt.not_a_draft');
		insist(decision.meeting.state === 'open', 'decisions.draft.meeting_not_open');
		if (decision.parent_id) await insistContainerAdopted(tx, actor, decision.parent_id);
		if (voteId) await insistCarried(tx, actor, voteId, decision.meeting_id);

		await move(tx, actor, decision, { state: 'adopted', adopted_at: actor.now, vote_id: voteId ?? null });
		await settle(tx, actor, decision);
		const { item_id: item, address, meeting_id: meeting } = decision;
		await record(tx, actor, 'decision.adopted', { kind: 'decision', id: decision.id }, { meeting, item, address });
		return { id: decision.id };
	});
}

/**
 * A draft is taken back, with its parts; its place is not given to another.
 *
 * @throws Refusal 403 not the keeper; 409 it was adopted already
 */
export function withdrawDecision(actor: Actor, { decisionId }: WithdrawForm) {
	return inTransaction(actor, async (tx) => {
		const decision = await decisionStanding(tx, actor.municipalityId, decisionId);
		insistAllowed(mayKeepDecisions(actor, decision.meeting));
		insist(decision.state === 'draft', 'decisions.adopt.not_a_draft');

		await move(tx, actor, decision, { state: 'withdrawn' });
		await record(tx, actor, 'decision.withdrawn', { kind: 'decision', id: decision.id }, { address: decision.address });
		return { id: decision.id };
	});
}

/** Parts go with their container; one added to it later is adopted on its own. */
async function insistContainerAdopted(tx: Tx, { municipalityId }: Actor, containerId: Id): Promise<void> {
	const container = await decisionStanding(tx, municipalityId, containerId);
	insist(container.state === 'adopted', 'decisions.adopt.with_container');
}

/** A vote of this very meeting, and not lost. Where nobody can tell what came out of it, the keeper knows. */
export async function insistCarried(tx: Tx, actor: Actor, voteId: Id, meetingId: Id): Promise<void> {
	const votes = await votesOf(tx, actor.municipalityId, [meetingId]);
	const vote = votes.find(({ id }) => id === voteId);
	insistField(vote, 'voteId', 'decisions.adopt.vote_elsewhere');
	insist(vote.outcome === 'carried' || vote.outcome === 'not_known', 'decisions.adopt.vote_lost');
}

type Moved = { state: 'adopted' | 'withdrawn'; adopted_at?: Date; vote_id?: Id | null };

/** The draft and its draft parts go on together. */
async function move(tx: Tx, actor: Actor, { id }: StandingDecision, to: Moved): Promise<void> {
	await tx
		.updateTable('decision')
		.set((row) => ({ ...to, version: row('version', '+', 1) }))
		.where('municipality_id', '=', actor.municipalityId)
		.where((is) => is.or([is('id', '=', id), is('parent_id', '=', id)]))
		.where('state', '=', 'draft')
		.execute();
}

/** An item that was put off or withdrawn before stays so: the decision is taken on it all the same. */
async function settle(tx: Tx, actor: Actor, { item_id: itemId, kinds }: StandingDecision): Promise<void> {
	// The table lets in only the kinds the rules name.
	if (!itemId || !settlesItem(kinds as DecisionKind[])) return;
	const item = await tx
		.selectFrom('agenda_item')
		.select('state')
		.where('municipality_id', '=', actor.municipalityId)
		.where('id', '=', itemId)
		.executeTakeFirstOrThrow();
	if (isPending(item)) await settleItem(actor, { itemId });
}
