import { keepersOf } from '#domain/councils/rules.ts';
import { dateInColumns } from '#platform/dates/doubtful-date.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { insistFound } from '#platform/errors/refusal.ts';
import type { Addressee, Term } from './rules.ts';

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

/** An undertaking with its decision, its addressee and who claimed it done, if anybody did. */
export async function undertakingStanding(tx: Db, municipalityId: Id, undertakingId: Id) {
	const row = await tx
		.selectFrom('undertaking')
		.selectAll()
		.where('municipality_id', '=', municipalityId)
		.where('id', '=', undertakingId)
		.executeTakeFirst();
	const undertaking = insistFound(row);
	const decision = await decisionStanding(tx, municipalityId, undertaking.decision_id);
	return {
		id: undertaking.id,
		state: undertaking.state,
		sentOn: undertaking.sent_on,
		version: undertaking.version,
		addressee: addresseeIn(undertaking),
		decision,
		keepers: decision.meeting.keepers,
		claimedById: undertaking.state === 'claimed_done' ? await claimant(tx, municipalityId, undertakingId) : null
	};
}

export type StandingUndertaking = Awaited<ReturnType<typeof undertakingStanding>>;

type Addressed = { organization_id: Id | null; body_id: Id | null; person_id: Id | null; office_id: Id | null };

/** The one of the four columns that is filled; the table holds that exactly one is. */
export function addresseeIn({ organization_id, body_id, person_id, office_id }: Addressed): Addressee {
	if (organization_id) return { kind: 'organization', id: organization_id };
	if (body_id) return { kind: 'body', id: body_id };
	return person_id ? { kind: 'person', id: person_id } : { kind: 'office', id: office_id ?? '' };
}

export const columnsFor = ({ kind, id }: Addressee): Addressed => ({
	organization_id: kind === 'organization' ? id : null,
	body_id: kind === 'body' ? id : null,
	person_id: kind === 'person' ? id : null,
	office_id: kind === 'office' ? id : null
});

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

type TermColumns = Pick<StandingDecision, 'term_from' | 'term_to' | 'term_precision' | 'term_relation' | 'term_event' | 'term_meeting_id'>;
type MeetingDays = {
	from_day: StandingDecision['term_from'];
	to_day: StandingDecision['term_to'];
	day_precision: StandingDecision['term_precision'];
};

/** The term out of its columns; `days` are those of the meeting it hangs on, as far as they are known. */
export function termIn(row: TermColumns, days: MeetingDays | null): Term | null {
	const date = dateInColumns(row.term_from, row.term_to, row.term_precision);
	if (date) return { kind: 'date', date };
	if (!row.term_relation) return null;
	return {
		kind: 'event',
		relation: row.term_relation,
		event: row.term_event,
		meetingId: row.term_meeting_id,
		when: days && dateInColumns(days.from_day, days.to_day, days.day_precision)
	};
}
