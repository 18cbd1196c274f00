import type { Tx } from '#platform/db/database.server.ts';
import { type Id, newId } from '#platform/db/id.ts';
import { insistNew } from '#platform/db/presence.server.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insistAllowed, insistField } from '#platform/errors/refusal.ts';
import { freeSlug, slugOfText } from '#platform/i18n/slug.ts';
import type { Text } from '#platform/i18n/text.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { RegisterOrganizationForm, RegisterPersonForm } from './forms.ts';
import { mayKeepRegisters } from './policy.ts';

/**
 * Takes an organization into the register under the name it bears. Since when it bears it may stay unknown.
 *
 * @throws Refusal 403 not a keeper of the registers; 409 this id is in the register already
 */
export function registerOrganization(actor: Actor, form: RegisterOrganizationForm) {
	return inTransaction(actor, async (tx) => {
		insistAllowed(mayKeepRegisters(actor));
		await insistNew(tx, 'organization', actor.municipalityId, form.id);

		const slug = await addressOf(tx, actor, 'organization', form);
		await writeOrganization(tx, actor.municipalityId, slug, form);
		await record(tx, actor, 'organization.registered', { kind: 'organization', id: form.id }, { kind: form.kind });
		return { id: form.id, slug };
	});
}

async function writeOrganization(tx: Tx, municipalityId: Id, slug: string, form: RegisterOrganizationForm): Promise<void> {
	await tx
		.insertInto('organization')
		.values({ municipality_id: municipalityId, id: form.id, slug, kind: form.kind, note: form.note ?? null })
		.execute();
	await tx
		.insertInto('organization_name')
		.values({
			municipality_id: municipalityId,
			id: newId(),
			organization_id: form.id,
			name: form.name,
			short_name: form.shortName ?? null,
			spellings: form.spellings,
			valid_from: form.from ?? null
		})
		.execute();
}

/**
 * Takes a person into the register. One who exists only so that the demo can be tried is marked so, and only in a
 * municipality that is itself a demo: nobody made up may stand in a real town's record.
 *
 * @throws Refusal 403 not a keeper of the registers; 409 this id is in the register already; 422 a demo person in a real town
 */
export function registerPerson(actor: Actor, form: RegisterPersonForm) {
	return inTransaction(actor, async (tx) => {
		insistAllowed(mayKeepRegisters(actor));
		return enterPerson(tx, actor, form);
	});
}

/** The same as part of another deed that asked for its own right: whoever accepts an invitation enters the register by it. */
export async function enterPerson(tx: Tx, actor: Actor, form: RegisterPersonForm) {
	await insistNew(tx, 'person', actor.municipalityId, form.id);
	insistField(!form.isDemo || (await isDemoTown(tx, actor.municipalityId)), 'isDemo', 'people.person.demo_in_real_town');

	const slug = await addressOf(tx, actor, 'person', form);
	await tx
		.insertInto('person')
		.values({ municipality_id: actor.municipalityId, id: form.id, slug, name: form.name, is_demo: form.isDemo })
		.execute();
	await record(tx, actor, 'person.registered', { kind: 'person', id: form.id }, { isDemo: form.isDemo });
	return { id: form.id, slug };
}

async function isDemoTown(tx: Tx, municipalityId: Id): Promise<boolean> {
	const town = await tx.selectFrom('municipality').select('is_demo as isDemo').where('id', '=', municipalityId).executeTakeFirstOrThrow();
	return town.isDemo;
}

/** The address asked for, which must be free, or one made from the name. */
async function addressOf(
	tx: Tx,
	actor: Actor,
	table: 'organization' | 'person',
	{ slug, name }: { slug?: string | undefined; name: Text }
) {
	const wanted = slug ?? slugOfText(name);
	const rows = await tx
		.selectFrom(table)
		.select('slug')
		.where('municipality_id', '=', actor.municipalityId)
		.where('slug', 'like', `${wanted}%`)
		.execute();
	const taken = rows.map((row) => row.slug);
	insistField(slug === undefined || !taken.includes(slug), 'slug', 'people.slug.taken');
	return freeSlug(wanted, taken);
}
