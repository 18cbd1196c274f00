import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Tx } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { insistKnown, insistNew } from '#platform/db/presence.server.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insist, insistAllowed, insistField, insistFound } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { EndRoleForm, GrantRoleForm } from './forms.ts';
import { mayGrantRole } from './policy.ts';
import { isHeldAt, type Role } from './rules.ts';

/**
 * Entrusts a person with a role at a body, an organization or the municipality, from a day on. One who holds it there
 * already keeps what they have, and its id is answered.
 *
 * @throws Refusal 403 the actor does not give out this role there; 422 no such person or place, or the role is not held at such a place
 */
export function grantRole(actor: Actor, form: GrantRoleForm) {
	return inTransaction(actor, async (tx) => {
		insistAllowed(mayGrantRole(actor, form));
		insistField(isHeldAt(form.role, form.atKind), 'role', 'people.grant.not_held_there');
		await insistPlace(tx, actor.municipalityId, form);
		await insistKnown(tx, 'person', actor.municipalityId, 'personId', form.personId);
		return { id: await giveRole(tx, actor, form) };
	});
}

/**
 * The same as part of another deed that asked for its own right: whoever is seated on a body becomes its member. Once is
 * enough: the holding that is there already is answered.
 */
export const giveRole = async (tx: Tx, actor: Actor, form: GrantRoleForm): Promise<Id> =>
	(await presentHolding(tx, actor.municipalityId, form)) ?? entrust(tx, actor, form);

async function insistPlace(tx: Tx, municipalityId: Id, { atKind, atId }: GrantRoleForm): Promise<void> {
	if (atKind !== 'municipality') return insistKnown(tx, atKind, municipalityId, 'at', atId);
	insistField(atId === municipalityId, 'at', 'platform.form.unknown_id');
}

async function presentHolding(tx: Tx, municipalityId: Id, { personId, role, atId }: GrantRoleForm): Promise<Id | null> {
	const row = await tx
		.selectFrom('role_holding')
		.select('id')
		.where('municipality_id', '=', municipalityId)
		.where('person_id', '=', personId)
		.where('role', '=', role)
		.where('at_id', '=', atId)
		.where('to_day', 'is', null)
		.executeTakeFirst();
	return row?.id ?? null;
}

async function entrust(tx: Tx, actor: Actor, { id, personId, role, atKind, atId, from }: GrantRoleForm): Promise<Id> {
	await insistNew(tx, 'role_holding', actor.municipalityId, id);
	await tx
		.insertInto('role_holding')
		.values({ municipality_id: actor.municipalityId, id, person_id: personId, role, at_kind: atKind, at_id: atId, from_day: from })
		.execute();
	await record(tx, actor, 'role.granted', { kind: 'person', id: personId }, { role, atKind, atId, from });
	return id;
}

/**
 * Takes a role back; `to` is its last day. A last administrator stays: somebody must be able to let others in.
 *
 * @throws Refusal 403 the actor does not give out this role there; 404 no such holding; 409 it ended already, or nobody else would administer; 422 it would end before it began
 */
export function endRole(actor: Actor, { holdingId, to }: EndRoleForm) {
	return inTransaction(actor, async (tx) => {
		const holding = await holdingOf(tx, actor.municipalityId, holdingId);
		insistAllowed(holding.role !== 'operator' && mayGrantRole(actor, { role: holding.role, atId: holding.atId }));
		insist(holding.to === null, 'people.grant.ended_already');
		insistField(holding.from <= to, 'to', 'platform.form.ends_before_start');
		insist(holding.role !== 'administrator' || (await administrators(tx, actor.municipalityId)) > 1, 'people.grant.last_administrator');

		await endHolding(tx, actor, { ...holding, role: holding.role }, to);
		return { id: holdingId };
	});
}

async function holdingOf(tx: Tx, municipalityId: Id, id: Id) {
	const row = await tx
		.selectFrom('role_holding')
		.select(['id', 'person_id as personId', 'role', 'at_id as atId', 'from_day as from', 'to_day as to'])
		.where('municipality_id', '=', municipalityId)
		.where('id', '=', id)
		.executeTakeFirst();
	return insistFound(row);
}

async function administrators(tx: Tx, municipalityId: Id): Promise<number> {
	const rows = await tx
		.selectFrom('role_holding')
		.select('id')
		.where('municipality_id', '=', municipalityId)
		.where('role', '=', 'administrator')
		.where('to_day', 'is', null)
		.execute();
	return rows.length;
}

/** Whoever leaves a body holds nothing there any more, as part of the deed by which they leave. */
export async function endRolesAt(tx: Tx, actor: Actor, { personId, atId, to }: { personId: Id; atId: Id; to: PlainDate }): Promise<void> {
	const held = await tx
		.selectFrom('role_holding')
		.select(['id', 'role', 'from_day as from'])
		.where('municipality_id', '=', actor.municipalityId)
		.where('person_id', '=', personId)
		.where('at_id', '=', atId)
		.where('role', 'in', ['member', 'chair', 'secretary'])
		.where('to_day', 'is', null)
		.execute();
	for (const { id, role, from } of held) {
		if (role !== 'operator') await endHolding(tx, actor, { id, personId, role, atId }, from > to ? from : to);
	}
}

type Ending = { id: Id; personId: Id; role: Role; atId: Id };

async function endHolding(tx: Tx, actor: Actor, { id, personId, role, atId }: Ending, to: PlainDate): Promise<void> {
	await tx
		.updateTable('role_holding')
		.set({ to_day: to })
		.where('municipality_id', '=', actor.municipalityId)
		.where('id', '=', id)
		.execute();
	await record(tx, actor, 'role.ended', { kind: 'person', id: personId }, { role, atId, to });
}
