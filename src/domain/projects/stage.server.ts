import type { Tx } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { insistNew } from '#platform/db/presence.server.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insistAllowed, insistField } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { columnsOfDateIfKnown } from './columns.ts';
import type { StateStageForm } from './facts.forms.ts';
import { mayKeepProjects } from './policy.ts';
import { insistHappened, projectStanding } from './standing.server.ts';

/**
 * States what stage a project was at, by a date as far as that is known. Earlier statements stay: the stage of today is
 * read off all of them.
 *
 * @throws Refusal 403 not a keeper of the registers; 404 no such project; 409 this was stated already; 422 stopped without
 *   saying why, or the date is still to come
 */
export function stateStage(actor: Actor, { id, projectId, stage, when, note }: StateStageForm) {
	return inTransaction(actor, async (tx) => {
		insistAllowed(mayKeepProjects(actor));
		const { today } = await projectStanding(tx, actor, projectId);
		await insistNew(tx, 'project_stage', actor.municipalityId, id);
		insistField(stage !== 'stopped' || note, 'note.ky', 'projects.stage.stopped_why');
		insistHappened(when?.from, today, 'when');
		const position = await nextPosition(tx, actor.municipalityId, projectId);

		await tx
			.insertInto('project_stage')
			.values({
				municipality_id: actor.municipalityId,
				id,
				project_id: projectId,
				stage,
				...columnsOfDateIfKnown(when),
				note: note ?? null,
				position
			})
			.execute();
		await record(tx, actor, 'project_stage.stated', { kind: 'project', id: projectId }, { stageId: id, stage, when: when ?? null });
		return { id };
	});
}

async function nextPosition(tx: Tx, municipalityId: Id, projectId: Id): Promise<number> {
	const last = await tx
		.selectFrom('project_stage')
		.select((eb) => eb.fn.max('position').as('position'))
		.where('municipality_id', '=', municipalityId)
		.where('project_id', '=', projectId)
		.executeTakeFirst();
	return (last?.position ?? 0) + 1;
}
