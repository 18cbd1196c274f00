import type { Tx } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { insist, insistField } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { DraftForm } from './forms.ts';
import { addressOf } from './rules.ts';
import { decisionStanding, type StandingDecision } from './standing.server.ts';

type Placed = Pick<DraftForm, 'itemId' | 'parentId' | 'isContainer'>;

/**
 * Where a new decision goes: at the end of its meeting's decisions, or of its container's parts, whose item it answers.
 *
 * @throws Refusal 409 the container was taken back; 422 an item or container of another meeting
 */
export async function placeOf(tx: Tx, actor: Actor, meetingId: Id, { itemId, parentId, isContainer }: Placed) {
	const container = parentId ? await containerIn(tx, actor, parentId, meetingId) : null;
	const position = await nextPosition(tx, actor, meetingId, container?.id ?? null);
	return {
		item_id: container ? container.item_id : await itemIn(tx, actor, itemId, meetingId),
		parent_id: container?.id ?? null,
		is_container: isContainer && !container,
		position,
		address: addressOf(position, container?.position ?? null)
	};
}

async function containerIn(tx: Tx, actor: Actor, parentId: Id, meetingId: Id): Promise<StandingDecision> {
	const parent = await decisionStanding(tx, actor.municipalityId, parentId);
	insistField(parent.meeting_id === meetingId && parent.is_container, 'parentId', 'decisions.draft.not_a_container');
	insist(parent.state !== 'withdrawn', 'decisions.draft.withdrawn');
	return parent;
}

/** The item a decision answers, if it answers one. @throws Refusal 422 an item of another meeting */
export async function itemIn(tx: Tx, actor: Actor, itemId: Id | undefined, meetingId: Id): Promise<Id | null> {
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
