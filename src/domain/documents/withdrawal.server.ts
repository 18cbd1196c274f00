import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insist, insistAllowed } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { WithdrawVersionForm } from './forms.ts';
import { mayKeepDocuments } from './policy.ts';
import { isBeingDrawn } from './rules.ts';
import { versionStanding } from './standing.server.ts';

/** Takes a draft back: nobody will adopt it. It stays with its remarks. @throws Refusal 403 not a keeper; 404; 409 it is no draft */
export function withdrawVersion(actor: Actor, { versionId }: WithdrawVersionForm) {
	return inTransaction(actor, async (tx) => {
		insistAllowed(mayKeepDocuments(actor));
		const version = await versionStanding(tx, actor.municipalityId, versionId);
		insist(isBeingDrawn(version.state), 'documents.version.not_a_draft');

		await tx
			.updateTable('document_version')
			.set({ state: 'withdrawn', version: version.version + 1 })
			.where('municipality_id', '=', actor.municipalityId)
			.where('id', '=', versionId)
			.execute();
		await record(tx, actor, 'document_version.withdrawn', { kind: 'document_version', id: versionId }, { document: version.document_id });
		return { id: versionId };
	});
}
