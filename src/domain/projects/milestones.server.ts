import type { DoubtfulDate } from '#platform/dates/doubtful-date.ts';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import { writeDoubtful, writeShort } from '#platform/dates/writing-dates.ts';
import type { Tx } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { insistNew } from '#platform/db/presence.server.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insist, insistAllowed, insistFound, insistFresh } from '#platform/errors/refusal.ts';
import { fieldsOf } from '#platform/i18n/multilingual.ts';
import type { Text } from '#platform/i18n/text.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { CorrectMilestoneForm, PlanMilestoneForm, ReachMilestoneForm } from './facts.forms.ts';
import { mayKeepProjects, mayReport } from './policy.ts';
import { projectOf } from './queries.server.ts';
import { insistHappened, projectStanding } from './standing.server.ts';
import { type Milestone, milestonesOf } from './story.queries.server.ts';

/**
 * Plans what is to be reached on the way, at the end of what is planned.
 *
 * @throws Refusal 403 not a keeper of the registers; 404 no such project; 409 this milestone is there already
 */
export function planMilestone(actor: Actor, { id, projectId, title, planned }: PlanMilestoneForm) {
	return inTransaction(actor, async (tx) => {
		insistAllowed(mayKeepProjects(actor));
		await projectOf(tx, actor.municipalityId, projectId);
		await insistNew(tx, 'project_milestone', actor.municipalityId, id);
		const position = await nextPosition(tx, actor.municipalityId, projectId);

		await tx
			.insertInto('project_milestone')
			.values({ municipality_id: actor.municipalityId, id, project_id: projectId, title, ...columnsOf(planned), position })
			.execute();
		await record(tx, actor, 'project_milestone.planned', { kind: 'project', id: projectId }, { milestoneId: id });
		return { id };
	});
}

/**
 * Says that a milestone was reached, and when: a keeper, or whoever answers for an organization with a part in the project.
 *
 * @throws Refusal 403 neither; 404 no such milestone of this project; 409 it is known to be reached; 422 the day is still to come
 */
export function reachMilestone(actor: Actor, { projectId, milestoneId, reachedOn }: ReachMilestoneForm) {
	return inTransaction(actor, async (tx) => {
		const { organizations, today } = await projectStanding(tx, actor, projectId);
		insistAllowed(mayReport(actor, { organizations }));
		const milestone = await milestoneStanding(tx, actor, projectId, milestoneId);
		insist(milestone.reachedOn === null, 'projects.milestone.reached_already');
		insistHappened(reachedOn, today, 'reachedOn');

		await change(tx, actor, milestone, { reached_on: reachedOn });
		await record(tx, actor, 'project_milestone.reached', { kind: 'project', id: projectId }, { milestoneId, reachedOn });
		return { id: milestoneId };
	});
}

/**
 * Mends a milestone: its words, its plan, or the day it was reached; a day left empty says that it was not.
 *
 * @throws Refusal 403 not a keeper of the registers; 404 no such milestone; 409 somebody else corrected it meanwhile; 422 the day is still to come
 */
export function correctMilestone(actor: Actor, { projectId, milestoneId, version, title, planned, reachedOn }: CorrectMilestoneForm) {
	return inTransaction(actor, async (tx) => {
		const { today } = await projectStanding(tx, actor, projectId);
		insistAllowed(mayKeepProjects(actor));
		const stands = await milestoneStanding(tx, actor, projectId, milestoneId);
		insistFresh(stands, version, {
			...fieldsOf('title', stands.title),
			planned: stands.planned ? writeDoubtful(stands.planned, actor.language) : '',
			reachedOn: stands.reachedOn ? writeShort(stands.reachedOn, 'ky') : ''
		});
		insistHappened(reachedOn, today, 'reachedOn');

		await change(tx, actor, stands, { title, ...columnsOf(planned), reached_on: reachedOn ?? null });
		const was = { title: stands.title, planned: stands.planned, reachedOn: stands.reachedOn };
		await record(tx, actor, 'project_milestone.corrected', { kind: 'project', id: projectId }, { milestoneId, was });
		return { id: milestoneId };
	});
}

const milestoneStanding = async (tx: Tx, { municipalityId }: Actor, projectId: Id, milestoneId: Id): Promise<Milestone> =>
	insistFound((await milestonesOf(tx, municipalityId, projectId)).find(({ id }) => id === milestoneId));

const columnsOf = (planned: DoubtfulDate | undefined) => ({
	planned_from: planned?.from ?? null,
	planned_to: planned?.to ?? null,
	planned_precision: planned?.precision ?? null,
	planned_as_written: planned?.asWritten ?? null
});

type Change = { title?: Text; reached_on?: PlainDate | null } & Partial<ReturnType<typeof columnsOf>>;

async function change(tx: Tx, { municipalityId }: Actor, { id, version }: Milestone, to: Change): Promise<void> {
	await tx
		.updateTable('project_milestone')
		.set({ ...to, version: version + 1 })
		.where('municipality_id', '=', municipalityId)
		.where('id', '=', id)
		.execute();
}

/** After the last there ever was: one that was taken back leaves no place for two. */
async function nextPosition(tx: Tx, municipalityId: Id, projectId: Id): Promise<number> {
	const last = await tx
		.selectFrom('project_milestone')
		.select((eb) => eb.fn.max('position').as('position'))
		.where('municipality_id', '=', municipalityId)
		.where('project_id', '=', projectId)
		.executeTakeFirst();
	return (last?.position ?? 0) + 1;
}
