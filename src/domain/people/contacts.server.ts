import { insistKnown, insistNew } from '#platform/db/presence.server.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insistAllowed, insistFound } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { AddContactForm, RemoveContactForm } from './forms.ts';
import { mayKeepRegisters } from './policy.ts';

/**
 * Writes down how a person or an organization is reached. The diary says that it was done, never the number itself.
 *
 * @throws Refusal 403 not a keeper of the registers; 422 no such person or organization
 */
export function addContact(actor: Actor, { id, personId, organizationId, kind, value }: AddContactForm) {
	return inTransaction(actor, async (tx) => {
		const { municipalityId } = actor;
		insistAllowed(mayKeepRegisters(actor));
		await insistNew(tx, 'contact', municipalityId, id);
		await insistKnown(tx, 'person', municipalityId, 'personId', personId);
		await insistKnown(tx, 'organization', municipalityId, 'organizationId', organizationId);

		await tx
			.insertInto('contact')
			.values({
				municipality_id: municipalityId,
				id,
				person_id: personId ?? null,
				organization_id: organizationId ?? null,
				kind,
				value: value.trim()
			})
			.execute();
		await record(
			tx,
			actor,
			'contact.added',
			{ kind: 'contact', id },
			{ personId: personId ?? null, organizationId: organizationId ?? null }
		);
		return { id };
	});
}

/**
 * A contact that is no longer right is forgotten: it is private, so nothing of it stays.
 *
 * @throws Refusal 403 not a keeper of the registers; 404 no such contact
 */
export function removeContact(actor: Actor, { contactId }: RemoveContactForm) {
	return inTransaction(actor, async (tx) => {
		insistAllowed(mayKeepRegisters(actor));
		const row = await tx
			.deleteFrom('contact')
			.where('municipality_id', '=', actor.municipalityId)
			.where('id', '=', contactId)
			.returning(['person_id as personId', 'organization_id as organizationId'])
			.executeTakeFirst();
		const { personId, organizationId } = insistFound(row);
		await record(tx, actor, 'contact.removed', { kind: 'contact', id: contactId }, { personId, organizationId });
		return { id: contactId };
	});
}
