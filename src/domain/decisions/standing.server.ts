import { keepersOf } from '#domain/councils/rules.ts';
import { wallClock } from '#domain/meetings/rows.server.ts';
import type { Db, Tx } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { insistFound } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { answerersOf } from './answerers.queries.server.ts';
import { addresseeIn } from './columns.ts';

/** How things stand for a deed: the row with what its rules ask about. Everything here refuses with 404 what is not this municipality's. */

/** A meeting as decisions need to know it: whose, in which state, on which days, and who keeps its papers. */
export async function meetingStanding(tx: Db, municipalityId: Id, meetingId: Id) {
	const row = await tx
		.selectFrom('meeting')
		.innerJoin('body', (on) => on.onRef('body.municipality_id', '=', 'meeting.municipality_id').onRef('body.id', '=', 'meeting.body_id'))
		.select([
			'meeting.id',
			'meeting.state',
			'meeting.slug',
			'meeting.body_id as bodyId',
			'body.parent_id as parentId',
			'meeting.from_day as day'
		])
		.where('meeting.municipality_id', '=', municipalityId)
		.where('meeting.id', '=', meetingId)
		.executeTakeFirst();
	const { bodyId, parentId, ...meeting } = insistFound(row);
	return { ...meeting, bodyId, keepers: keepersOf({ id: bodyId, parentId }) };
}

export async function decisionStanding(tx: Db, municipalityId: Id, decisionId: Id) {
	const decision = await tx
		.selectFrom('decision')
		.selectAll()
		.where('municipality_id', '=', municipalityId)
		.where('id', '=', decisionId)
		.executeTakeFirst();
	const found = insistFound(decision);
	return { ...found, meeting: await meetingStanding(tx, municipalityId, found.meeting_id) };
}

export type StandingDecision = Awaited<ReturnType<typeof decisionStanding>>;

/** An undertaking with its decision, its addressee, who answers for it and who claimed it done, if anybody did. */
export async function undertakingStanding(tx: Tx, actor: Actor, undertakingId: Id) {
	const { municipalityId } = actor;
	const row = await tx
		.selectFrom('undertaking')
		.selectAll()
		.where('municipality_id', '=', municipalityId)
		.where('id', '=', undertakingId)
		.executeTakeFirst();
	const undertaking = insistFound(row);
	const decision = await decisionStanding(tx, municipalityId, undertaking.decision_id);
	const addressee = addresseeIn(undertaking);
	const { today } = await wallClock(tx, actor);
	return {
		id: undertaking.id,
		state: undertaking.state,
		sentOn: undertaking.sent_on,
		version: undertaking.version,
		addressee,
		answerers: await answerersOf(tx, municipalityId, addressee, today),
		decision,
		keepers: decision.meeting.keepers,
		today,
		claimedById: undertaking.state === 'claimed_done' ? await claimant(tx, municipalityId, undertakingId) : null
	};
}

export type StandingUndertaking = Awaited<ReturnType<typeof undertakingStanding>>;

async function claimant(tx: Db, municipalityId: Id, undertakingId: Id): Promise<Id | null> {
	const step = await tx
		.selectFrom('undertaking_step')
		.select('by_person_id as byPersonId')
		.where('municipality_id', '=', municipalityId)
		.where('undertaking_id', '=', undertakingId)
		.where('to_state', '=', 'claimed_done')
		.orderBy('position', 'desc')
		.limit(1)
		.executeTakeFirst();
	return step?.byPersonId ?? null;
}
