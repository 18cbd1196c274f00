import { addDays } from '#platform/dates/plain-date.ts';
import type { Tx } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { insistNew } from '#platform/db/presence.server.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insistAllowed, insistField, insistFound } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { RenameOrganizationForm } from './forms.ts';
import { mayKeepRegisters } from './policy.ts';

/**
 * An organization goes by another name from a day on. The old name ends the day before and stays in the record; the
 * address stays too, so that no link breaks.
 *
 * @throws Refusal 403 not a keeper of the registers; 404 no such organization; 422 the day is not after the present name's first
 */
export function renameOrganization(actor: Actor, form: RenameOrganizationForm) {
	return inTransaction(actor, async (tx) => {
		insistAllowed(mayKeepRegisters(actor));
		const present = insistFound(await presentName(tx, actor.municipalityId, form.organizationId));
		await insistNew(tx, 'organization_name', actor.municipalityId, form.id);
		insistField(present.from === null || present.from < form.from, 'from', 'people.rename.not_later');

		await endName(tx, actor.municipalityId, present.id, addDays(form.from, -1));
		await beginName(tx, actor.municipalityId, form);
		await record(tx, actor, 'organization.renamed', { kind: 'organization', id: form.organizationId }, { from: form.from });
		return { id: form.id };
	});
}

const presentName = (tx: Tx, municipalityId: Id, organizationId: Id) =>
	tx
		.selectFrom('organization_name')
		.select(['id', 'valid_from as from'])
		.where('municipality_id', '=', municipalityId)
		.where('organization_id', '=', organizationId)
		.where('valid_to', 'is', null)
		.executeTakeFirst();

async function endName(tx: Tx, municipalityId: Id, nameId: Id, lastDay: string): Promise<void> {
	await tx
		.updateTable('organization_name')
		.set({ valid_to: lastDay })
		.where('municipality_id', '=', municipalityId)
		.where('id', '=', nameId)
		.execute();
}

async function beginName(tx: Tx, municipalityId: Id, form: RenameOrganizationForm): Promise<void> {
	await tx
		.insertInto('organization_name')
		.values({
			municipality_id: municipalityId,
			id: form.id,
			organization_id: form.organizationId,
			name: form.name,
			short_name: form.shortName ?? null,
			spellings: form.spellings,
			valid_from: form.from
		})
		.execute();
}
