import type { Tx } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insistAllowed, insistFound, insistFresh } from '#platform/errors/refusal.ts';
import { translator } from '#platform/i18n/messages.server.ts';
import { fieldsOf } from '#platform/i18n/multilingual.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { CorrectOfficeForm, CorrectOrganizationForm, CorrectOrganizationNameForm, CorrectPersonForm } from './forms.ts';
import { mayKeepRegisters } from './policy.ts';

/**
 * Corrects what the register says of an organization: its kind and the note. A name that changed is a renaming.
 *
 * @throws Refusal 403 not a keeper of the registers; 404 no such organization; 409 somebody else corrected it meanwhile
 */
export function correctOrganization(actor: Actor, form: CorrectOrganizationForm) {
	return inTransaction(actor, async (tx) => {
		insistAllowed(mayKeepRegisters(actor));
		const stands = await organizationToCorrect(tx, actor.municipalityId, form.organizationId);
		insistFresh(stands, form.version, {
			kind: translator(actor.language)(`people.organization.kind.${stands.kind}`),
			...fieldsOf('note', stands.note)
		});

		await tx
			.updateTable('organization')
			.set({ kind: form.kind, note: form.note ?? null, version: stands.version + 1 })
			.where('municipality_id', '=', actor.municipalityId)
			.where('id', '=', form.organizationId)
			.execute();
		await record(tx, actor, 'organization.corrected', { kind: 'organization', id: form.organizationId }, { kind: form.kind });
		return { id: form.organizationId };
	});
}

/**
 * Mends a name that was written down wrong, or adds a translation or a spelling to it. The days it was valid stay.
 *
 * @throws Refusal 403 not a keeper of the registers; 404 no such name; 409 somebody else corrected the organization meanwhile
 */
export function correctOrganizationName(actor: Actor, form: CorrectOrganizationNameForm) {
	return inTransaction(actor, async (tx) => {
		insistAllowed(mayKeepRegisters(actor));
		const { municipalityId } = actor;
		const organization = await organizationToCorrect(tx, municipalityId, form.organizationId);
		const stands = await nameToCorrect(tx, municipalityId, form);
		insistFresh(organization, form.version, {
			...fieldsOf('name', stands.name),
			...fieldsOf('shortName', stands.shortName),
			spellings: stands.spellings.join('\n')
		});

		await tx
			.updateTable('organization_name')
			.set({ name: form.name, short_name: form.shortName ?? null, spellings: form.spellings })
			.where('municipality_id', '=', municipalityId)
			.where('id', '=', form.nameId)
			.execute();
		await tx
			.updateTable('organization')
			.set({ version: organization.version + 1 })
			.where('municipality_id', '=', municipalityId)
			.where('id', '=', form.organizationId)
			.execute();
		await record(tx, actor, 'organization_name.corrected', { kind: 'organization', id: form.organizationId }, { was: stands.name });
		return { id: form.nameId };
	});
}

async function organizationToCorrect(tx: Tx, municipalityId: Id, id: Id) {
	const row = await tx
		.selectFrom('organization')
		.select(['kind', 'note', 'version'])
		.where('municipality_id', '=', municipalityId)
		.where('id', '=', id)
		.executeTakeFirst();
	return insistFound(row);
}

async function nameToCorrect(tx: Tx, municipalityId: Id, { nameId, organizationId }: CorrectOrganizationNameForm) {
	const row = await tx
		.selectFrom('organization_name')
		.select(['name', 'short_name as shortName', 'spellings'])
		.where('municipality_id', '=', municipalityId)
		.where('id', '=', nameId)
		.where('organization_id', '=', organizationId)
		.executeTakeFirst();
	return insistFound(row);
}

/** @throws Refusal 403 not a keeper of the registers; 404 no such office; 409 somebody else corrected it meanwhile */
export function correctOffice(actor: Actor, { officeId, version, title }: CorrectOfficeForm) {
	return inTransaction(actor, async (tx) => {
		insistAllowed(mayKeepRegisters(actor));
		const stands = insistFound(await titleOf(tx, actor.municipalityId, officeId));
		insistFresh(stands, version, fieldsOf('title', stands.title));

		await tx
			.updateTable('office')
			.set({ title, version: stands.version + 1 })
			.where('municipality_id', '=', actor.municipalityId)
			.where('id', '=', officeId)
			.execute();
		await record(tx, actor, 'office.corrected', { kind: 'office', id: officeId }, { was: stands.title });
		return { id: officeId };
	});
}

const titleOf = (tx: Tx, municipalityId: Id, officeId: Id) =>
	tx
		.selectFrom('office')
		.select(['title', 'version'])
		.where('municipality_id', '=', municipalityId)
		.where('id', '=', officeId)
		.executeTakeFirst();

/** @throws Refusal 403 not a keeper of the registers; 404 no such person; 409 somebody else corrected it meanwhile */
export function correctPerson(actor: Actor, { personId, version, name }: CorrectPersonForm) {
	return inTransaction(actor, async (tx) => {
		insistAllowed(mayKeepRegisters(actor));
		const stands = insistFound(await nameOf(tx, actor.municipalityId, personId));
		insistFresh(stands, version, fieldsOf('name', stands.name));

		await tx
			.updateTable('person')
			.set({ name, version: stands.version + 1 })
			.where('municipality_id', '=', actor.municipalityId)
			.where('id', '=', personId)
			.execute();
		await record(tx, actor, 'person.corrected', { kind: 'person', id: personId }, { was: stands.name });
		return { id: personId };
	});
}

const nameOf = (tx: Tx, municipalityId: Id, personId: Id) =>
	tx
		.selectFrom('person')
		.select(['name', 'version'])
		.where('municipality_id', '=', municipalityId)
		.where('id', '=', personId)
		.executeTakeFirst();
