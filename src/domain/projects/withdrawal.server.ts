import type { Tx } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insistAllowed, insistFound } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { FactKind, WithdrawFactForm } from './facts.forms.ts';
import { mayKeepProjects } from './policy.ts';
import { projectOf } from './queries.server.ts';

const tables = {
	stage: 'project_stage',
	money: 'project_money',
	party: 'project_party',
	milestone: 'project_milestone',
	document: 'project_document'
} as const satisfies Readonly<Record<FactKind, string>>;

/**
 * Takes off what was written down of a project by mistake: the diary keeps what it said. What was told of its progress
 * stays for good.
 *
 * @throws Refusal 403 not a keeper of the registers; 404 no such thing of this project
 */
export function withdrawFact(actor: Actor, { projectId, fact, factId }: WithdrawFactForm) {
	return inTransaction(actor, async (tx) => {
		insistAllowed(mayKeepProjects(actor));
		await projectOf(tx, actor.municipalityId, projectId);
		const was = insistFound(await takeOff(tx, actor, tables[fact], projectId, factId));
		if (fact === 'document') await untieFiles(tx, actor, factId);
		await record(tx, actor, `project_${fact}.withdrawn`, { kind: 'project', id: projectId }, { factId, was });
		return { id: projectId };
	});
}

async function takeOff(
	tx: Tx,
	{ municipalityId }: Actor,
	table: (typeof tables)[FactKind],
	projectId: Id,
	id: Id
): Promise<Record<string, unknown> | undefined> {
	const { municipality_id: _town, ...was } =
		(await tx
			.deleteFrom(table)
			.where('municipality_id', '=', municipalityId)
			.where('project_id', '=', projectId)
			.where('id', '=', id)
			.returningAll()
			.executeTakeFirst()) ?? {};
	return 'id' in was ? was : undefined;
}

/** What belongs to nothing any more is for nobody's eyes. */
async function untieFiles(tx: Tx, { municipalityId }: Actor, paperId: Id): Promise<void> {
	await tx
		.deleteFrom('attachment')
		.where('municipality_id', '=', municipalityId)
		.where('subject_kind', '=', 'project_document')
		.where('subject_id', '=', paperId)
		.execute();
}
