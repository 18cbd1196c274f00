import type { Tx } from '#platform/db/database.server.ts';
import { type Id, newId } from '#platform/db/id.ts';
import { insistField } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { Somebody, Who } from './who.forms.ts';

/** Sets who reports on an item, in this order; whoever was set before no longer does. @throws Refusal 422 not in a register */
export async function setSpeakers(tx: Tx, actor: Actor, itemId: Id, speakers: readonly Somebody[]): Promise<void> {
	const { municipalityId } = actor;
	for (const [at, { who }] of speakers.entries()) await insistKnown(tx, actor, who, `speakers.${at}.who`);
	await tx.deleteFrom('speaker').where('municipality_id', '=', municipalityId).where('item_id', '=', itemId).execute();
	if (speakers.length === 0) return;
	const rows = speakers.map(({ who, described }, at) => ({
		municipality_id: municipalityId,
		id: newId(),
		item_id: itemId,
		person_id: who.personId,
		office_id: who.officeId,
		organization_id: who.organizationId,
		described: described ?? null,
		position: at + 1
	}));
	await tx.insertInto('speaker').values(rows).execute();
}

/** The same people report on the item that goes on with this one. */
export const copySpeakers = async (tx: Tx, actor: Actor, { from, to }: { from: Id; to: Id }): Promise<void> =>
	setSpeakers(tx, actor, to, await speakersStanding(tx, actor, from));

/** Who reports on an item, as a form would set it. */
export async function speakersStanding(tx: Tx, { municipalityId }: Actor, itemId: Id): Promise<Somebody[]> {
	const rows = await tx
		.selectFrom('speaker')
		.selectAll()
		.where('municipality_id', '=', municipalityId)
		.where('item_id', '=', itemId)
		.orderBy('position')
		.execute();
	return rows.map((row) => ({
		who: { personId: row.person_id, officeId: row.office_id, organizationId: row.organization_id },
		described: row.described ?? undefined
	}));
}

const registers = [
	['person', 'personId'],
	['office', 'officeId'],
	['organization', 'organizationId']
] as const;

/** Whoever is chosen must be in this municipality's registers. @throws Refusal 422 beside that field */
export async function insistKnown(tx: Tx, { municipalityId }: Actor, who: Who, field: string): Promise<void> {
	for (const [table, key] of registers) {
		const id = who[key];
		if (id === null) continue;
		const there = await tx
			.selectFrom(table)
			.select('id')
			.where('municipality_id', '=', municipalityId)
			.where('id', '=', id)
			.executeTakeFirst();
		insistField(there, field, 'platform.form.unknown_id');
	}
}
