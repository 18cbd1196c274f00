import { addDays } from '#platform/dates/plain-date.ts';
import type { Tx } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { insistKnown, insistNew } from '#platform/db/presence.server.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insist, insistAllowed, insistField, insistFound } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { RenameBodyForm } from './forms.ts';
import { mayKeepBody } from './policy.ts';
import { bodyOf } from './queries.server.ts';
import { isEndedOn } from './rules.ts';

/**
 * From a day on the body is called otherwise. The old name ends the day before and stays true for every meeting until
 * then; the address stays, so that no link breaks.
 *
 * @throws Refusal 403 not a keeper of this body; 404 no such body; 409 the body has ended by then; 422 the day is not after the present name's first, or the paper is unknown
 */
export function renameBody(actor: Actor, form: RenameBodyForm) {
	return inTransaction(actor, async (tx) => {
		const body = await bodyOf(tx, actor.municipalityId, form.bodyId);
		insistAllowed(mayKeepBody(actor, body));
		await insistNew(tx, 'body_name', actor.municipalityId, form.id);
		await insistKnown(tx, 'document', actor.municipalityId, 'documentId', form.documentId);
		const present = insistFound(body.names.find(({ to }) => to === null));
		insistField(present.from === null || present.from < form.from, 'from', 'councils.rename.not_later');
		insist(!isEndedOn(body, form.from), 'councils.body.ended');

		await endName(tx, actor, present.id, form);
		await beginName(tx, actor, form);
		const change = {
			was: present.name,
			name: form.name,
			from: form.from,
			documentId: form.documentId ?? null,
			because: form.because ?? null
		};
		await record(tx, actor, 'body.renamed', { kind: 'body', id: body.id }, change);
		return { id: form.id };
	});
}

async function endName(tx: Tx, { municipalityId }: Actor, nameId: Id, { from }: RenameBodyForm): Promise<void> {
	await tx
		.updateTable('body_name')
		.set({ valid_to: addDays(from, -1) })
		.where('municipality_id', '=', municipalityId)
		.where('id', '=', nameId)
		.execute();
}

async function beginName(tx: Tx, { municipalityId }: Actor, form: RenameBodyForm): Promise<void> {
	await tx
		.insertInto('body_name')
		.values({
			municipality_id: municipalityId,
			id: form.id,
			body_id: form.bodyId,
			name: form.name,
			short_name: form.shortName ?? null,
			valid_from: form.from,
			by_document_id: form.documentId ?? null
		})
		.execute();
}
