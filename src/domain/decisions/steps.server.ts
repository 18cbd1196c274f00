import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Tx } from '#platform/db/database.server.ts';
import { type Id, newId } from '#platform/db/id.ts';
import { enterFile } from '#platform/files/keeping.server.ts';
import type { Text } from '#platform/i18n/text.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { StepTo, WayItCame } from './rules.ts';
import type { StandingUndertaking } from './standing.server.ts';

export type Step = {
	to: StepTo;
	happenedOn: PlainDate;
	sentence?: Text | undefined;
	/** Receipts of kept files; each becomes evidence attached to the step. */
	files?: readonly string[];
	byLink?: boolean;
	/** Of an answer that somebody took down for the addressee. */
	cameBy?: WayItCame;
};

/** One step of an undertaking: the row moves on, the step stays for good with who said so, in which words, on what evidence. */
export async function takeStep(tx: Tx, actor: Actor, undertaking: StandingUndertaking, step: Step): Promise<Id> {
	const id = newId();
	await tx
		.updateTable('undertaking')
		.set({
			state: step.to === 'noted' ? undertaking.state : step.to,
			version: undertaking.version + 1,
			sent_on: undertaking.sentOn ?? step.happenedOn
		})
		.where('municipality_id', '=', actor.municipalityId)
		.where('id', '=', undertaking.id)
		.execute();
	await tx
		.insertInto('undertaking_step')
		.values({
			municipality_id: actor.municipalityId,
			id,
			undertaking_id: undertaking.id,
			position: await nextPosition(tx, actor, undertaking.id),
			from_state: undertaking.state,
			to_state: step.to,
			sentence: step.sentence ?? null,
			happened_on: step.happenedOn,
			by_person_id: actor.personId,
			by_name: actor.name,
			by_link: step.byLink ?? false,
			came_by: step.cameBy ?? null,
			said_at: actor.now
		})
		.execute();
	for (const receipt of step.files ?? []) await attachEvidence(tx, actor, id, receipt);
	return id;
}

async function nextPosition(tx: Tx, actor: Actor, undertakingId: Id): Promise<number> {
	const last = await tx
		.selectFrom('undertaking_step')
		.select((eb) => eb.fn.max('position').as('position'))
		.where('municipality_id', '=', actor.municipalityId)
		.where('undertaking_id', '=', undertakingId)
		.executeTakeFirst();
	return (last?.position ?? 0) + 1;
}

async function attachEvidence(tx: Tx, actor: Actor, stepId: Id, receipt: string): Promise<void> {
	const file = await enterFile(tx, actor, receipt, 'files');
	await tx
		.insertInto('attachment')
		.values({
			municipality_id: actor.municipalityId,
			id: newId(),
			file_id: file.id,
			subject_kind: 'undertaking_step',
			subject_id: stepId,
			is_public: true,
			attached_at: actor.now
		})
		.execute();
}
