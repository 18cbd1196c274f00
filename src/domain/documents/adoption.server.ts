import { insistKnown } from '#platform/db/presence.server.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insist, insistAllowed, insistField, insistFresh } from '#platform/errors/refusal.ts';
import { todayOf } from '#platform/municipalities/zone.server.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { AdoptVersionForm } from './forms.ts';
import { mayKeepDocuments } from './policy.ts';
import { isBeingDrawn } from './rules.ts';
import { versionStanding } from './standing.server.ts';

/**
 * A version becomes the text in force, by a decision when one is known. From then on it stays to the letter: what comes
 * later is a new version. It may come into force on a day to come; adopted it was today or before.
 *
 * @throws Refusal 403 not a keeper; 404 no such version; 409 not a draft, changed since it was read, or a remark waits
 *   for its answer; 422 no such decision, adopted on a day to come, or in force before it was adopted
 */
export function adoptVersion(actor: Actor, { versionId, version: read, adoptedOn, decisionId, inForceFrom }: AdoptVersionForm) {
	return inTransaction(actor, async (tx) => {
		insistAllowed(mayKeepDocuments(actor));
		const version = await versionStanding(tx, actor.municipalityId, versionId);
		insist(isBeingDrawn(version.state), 'documents.version.not_a_draft');
		insistFresh(version, read, {});
		await insistKnown(tx, 'decision', actor.municipalityId, 'decisionId', decisionId);
		insistField(adoptedOn <= (await todayOf(tx, actor)), 'adoptedOn', 'documents.version.adopted_on_a_day_to_come');
		insistField(!inForceFrom || inForceFrom >= adoptedOn, 'inForceFrom', 'documents.version.in_force_too_early');
		const waiting = await tx
			.selectFrom('version_remark')
			.select('id')
			.where('municipality_id', '=', actor.municipalityId)
			.where('version_id', '=', versionId)
			.where('state', '=', 'open')
			.limit(1)
			.executeTakeFirst();
		insist(!waiting, 'documents.version.remark_waits');

		await tx
			.updateTable('document_version')
			.set({
				state: 'adopted',
				adopted_on: adoptedOn,
				adopted_by_kind: decisionId ? 'decision' : null,
				adopted_by_id: decisionId ?? null,
				in_force_from: inForceFrom ?? null,
				version: version.version + 1
			})
			.where('municipality_id', '=', actor.municipalityId)
			.where('id', '=', versionId)
			.execute();
		await record(
			tx,
			actor,
			'document_version.adopted',
			{ kind: 'document_version', id: versionId },
			{ document: version.document_id, adoptedOn, decision: decisionId ?? null }
		);
		return { id: versionId };
	});
}
