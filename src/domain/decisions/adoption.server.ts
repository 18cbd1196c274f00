import { settleItem } from '#domain/meetings/discussion.server.ts';
import { isPending } from '#domain/meetings/rules.ts';
import type { Tx } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insist, insistAllowed, insistField, insistFresh } from '#platform/errors/refusal.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { AdoptForm, DraftForm, EditForm, WithdrawForm } from './forms.ts';
import { mayKeepDecisions } from './policy.ts';
import { addressOf } from './rules.ts';
import { decisionStanding, meetingStanding, type StandingDecision } from './standing.server.ts';

/**
 * Types a decision as it is being taken: a draft at the end of its meeting's decisions, or of its container's parts.
 *
 * @throws Refusal 403 the actor keeps no papers of this body; 409 the meeting is not open; 422 an item or container of
 * another meeting
 */
export function draftDecision(actor: Actor, form: DraftForm) {
	return inTransaction(actor, async (tx) => {
		const meeting = await meetingStanding(tx, actor.municipalityId, form.meetingId);
		insistAllowed(mayKeepDecisions(actor, meeting));
		insist(meeting.state === 'open', 'decisions.draft.meeting_not_open');
		const container = form.parentId ? await containerIn(tx, actor, form.parentId, meeting.id) : null;
		const itemId = container ? container.item_id : await itemIn(tx, actor, form.itemId, meeting.id);
		const position = await nextPosition(tx, actor, meeting.id, container?.id ?? null);
		const address = addressOf(position, container?.position ?? null);

		await tx
			.insertInto('decision')
			.values({
				...(await columnsOf(tx, actor, form)),
				municipality_id: actor.municipalityId,
				id: form.id,
				body_id: meeting.bodyId,
				meeting_id: meeting.id,
				item_id: itemId,
				parent_id: container?.id ?? null,
				is_container: form.isContainer && !container,
				position,
				address
			})
			.execute();
		await record(tx, actor, 'decision.drafted', { kind: 'decision', id: form.id }, { meeting: meeting.id, address });
		return { id: form.id };
	});
}

/**
 * Mends the words of a decision while its meeting is open; afterwards only a correction of the meeting can.
 *
 * @throws Refusal 403 not the keeper; 409 the meeting is over, or somebody else changed it meanwhile
 */
export function editDecision(actor: Actor, form: EditForm) {
	return inTransaction(actor, async (tx) => {
		const decision = await decisionStanding(tx, actor.municipalityId, form.decisionId);
		insistAllowed(mayKeepDecisions(actor, decision.meeting));
		insist(decision.meeting.state === 'open', 'decisions.draft.meeting_not_open');
		insist(decision.state !== 'withdrawn', 'decisions.draft.withdrawn');
		insistFresh(decision, form.version, asRead(decision, actor));
		const itemId = decision.parent_id ? decision.item_id : await itemIn(tx, actor, form.itemId, decision.meeting_id);

		await tx
			.updateTable('decision')
			.set({ ...(await columnsOf(tx, actor, form)), item_id: itemId, version: decision.version + 1 })
			.where('municipality_id', '=', actor.municipalityId)
			.where('id', '=', decision.id)
			.execute();
		await followContainer(tx, actor, decision, itemId);
		await record(tx, actor, 'decision.edited', { kind: 'decision', id: decision.id }, { address: decision.address });
		return { id: decision.id };
	});
}

/**
 * The decision is taken: as recommendation or binding, by a vote that was recorded or none. A container is adopted with
 * all its parts. The item it answers is decided by it, unless the decision puts the matter off.
 *
 * @throws Refusal 403 not the keeper; 409 not a draft, the meeting is not open, or the vote was lost; 422 the vote is another meeting's
 */
export function adoptDecision(actor: Actor, { decisionId, voteId }: AdoptForm) {
	return inTransaction(actor, async (tx) => {
		const decision = await decisionStanding(tx, actor.municipalityId, decisionId);
		insistAllowed(mayKeepDecisions(actor, decision.meeting));
		insist(decision.state === 'draft', 'decisions.adopt.not_a_draft');
		insist(decision.meeting.state === 'open', 'decisions.draft.meeting_not_open');
		if (voteId) await insistVoteIn(tx, actor, voteId, decision.meeting_id);

		await tx
			.updateTable('decision')
			.set({ state: 'adopted', adopted_at: actor.now, vote_id: voteId ?? null, version: decision.version + 1 })
			.where('municipality_id', '=', actor.municipalityId)
			.where((is) => is.or([is('id', '=', decision.id), is('parent_id', '=', decision.id)]))
			.where('state', '=', 'draft')
			.execute();
		const { item_id: item, address, meeting_id: meeting } = decision;
		await record(tx, actor, 'decision.adopted', { kind: 'decision', id: decision.id }, { meeting, item, address });
		await settleAnswered(tx, actor, decision);
		return { id: decision.id };
	});
}

/** An item put off or withdrawn before keeps that outcome, whatever else was decided about it. */
async function settleAnswered(tx: Tx, actor: Actor, { item_id: itemId, kinds }: StandingDecision): Promise<void> {
	if (itemId === null || kinds.includes('postpone')) return;
	const item = await tx
		.selectFrom('agenda_item')
		.select('state')
		.where('municipality_id', '=', actor.municipalityId)
		.where('id', '=', itemId)
		.executeTakeFirstOrThrow();
	if (isPending(item)) await settleItem(actor, { itemId });
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

		await tx
			.updateTable('decision')
			.set({ state: 'withdrawn', version: decision.version + 1 })
			.where('municipality_id', '=', actor.municipalityId)
			.where((is) => is.or([is('id', '=', decision.id), is('parent_id', '=', decision.id)]))
			.execute();
		await record(tx, actor, 'decision.withdrawn', { kind: 'decision', id: decision.id }, { address: decision.address });
		return { id: decision.id };
	});
}

/** What a form's words become in the table. */
async function columnsOf(tx: Tx, actor: Actor, { label, text, kinds, force, term, reviewOn }: EditForm | DraftForm) {
	const date = term && 'date' in term ? term.date : null;
	const event = term && 'relation' in term ? term : null;
	if (event?.meetingId) await meetingStanding(tx, actor.municipalityId, event.meetingId);
	return {
		label: label ?? null,
		text,
		kinds,
		force,
		term_from: date?.from ?? null,
		term_to: date?.to ?? null,
		term_precision: date?.precision ?? null,
		term_relation: event?.relation ?? null,
		term_event: event?.event ?? null,
		term_meeting_id: event?.meetingId ?? null,
		review_on: reviewOn ?? null
	};
}

async function containerIn(tx: Tx, actor: Actor, parentId: Id, meetingId: Id): Promise<StandingDecision> {
	const parent = await decisionStanding(tx, actor.municipalityId, parentId);
	insistField(parent.meeting_id === meetingId && parent.is_container, 'parentId', 'decisions.draft.not_a_container');
	insist(parent.state !== 'withdrawn', 'decisions.draft.withdrawn');
	return parent;
}

async function itemIn(tx: Tx, actor: Actor, itemId: Id | undefined, meetingId: Id): Promise<Id | null> {
	if (!itemId) return null;
	const item = await tx
		.selectFrom('agenda_item')
		.select('id')
		.where('municipality_id', '=', actor.municipalityId)
		.where('id', '=', itemId)
		.where('meeting_id', '=', meetingId)
		.executeTakeFirst();
	insistField(item, 'itemId', 'decisions.draft.item_elsewhere');
	return item.id;
}

async function insistVoteIn(tx: Tx, actor: Actor, voteId: Id, meetingId: Id): Promise<void> {
	const vote = await tx
		.selectFrom('vote')
		.select('id')
		.where('municipality_id', '=', actor.municipalityId)
		.where('id', '=', voteId)
		.where('meeting_id', '=', meetingId)
		.executeTakeFirst();
	insistField(vote, 'voteId', 'decisions.adopt.vote_elsewhere');
}

/** One after the last: the true place, whatever is printed beside it. Places of withdrawn drafts are not given again. */
async function nextPosition(tx: Tx, actor: Actor, meetingId: Id, parentId: Id | null): Promise<number> {
	const last = await tx
		.selectFrom('decision')
		.select((eb) => eb.fn.max('position').as('position'))
		.where('municipality_id', '=', actor.municipalityId)
		.where('meeting_id', '=', meetingId)
		.where('parent_id', parentId ? '=' : 'is', parentId)
		.executeTakeFirst();
	return (last?.position ?? 0) + 1;
}

/** The parts of a container answer the item it answers. */
async function followContainer(tx: Tx, actor: Actor, { id, is_container }: StandingDecision, itemId: Id | null): Promise<void> {
	if (!is_container) return;
	await tx
		.updateTable('decision')
		.set({ item_id: itemId })
		.where('municipality_id', '=', actor.municipalityId)
		.where('parent_id', '=', id)
		.execute();
}

const asRead = (decision: StandingDecision, actor: Actor): Record<string, string> => ({
	label: decision.label ?? '',
	'text.ky': wordsOf(decision.text, 'ky'),
	'text.ru': wordsOf(decision.text, 'ru'),
	[`text.${decision.text.original}`]: wordsOf(decision.text, actor.language)
});
