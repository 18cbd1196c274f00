import { ofYear } from '#platform/dates/doubtful-date.ts';
import { type PlainDate, yearOf } from '#platform/dates/plain-date.ts';
import type { Tx } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insist, insistAllowed, insistField, insistFound, insistFresh } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { AmendMinutesForm, DraftMinutesForm, OpenRemarksForm } from './minutes.forms.ts';
import { mayWriteMinutes } from './policy.ts';
import { insistUnused, meetingRow, wallClock } from './rows.server.ts';

/**
 * Begins the minutes of a closed meeting: their number, language and form. Their text is drawn from the records until
 * they are approved, so nothing is typed twice.
 *
 * @throws Refusal 403 not the secretary; 409 the meeting is not closed, or has its minutes already; 422 the number is taken
 */
export function draftMinutes(actor: Actor, form: DraftMinutesForm) {
	return inTransaction(actor, async (tx) => {
		const meeting = await meetingRow(tx, actor, form.meetingId);
		insistAllowed(mayWriteMinutes(actor, meeting));
		await insistUnused(tx, actor, 'minutes', form.id);
		insist(meeting.state === 'closed', 'meetings.minutes.not_closed');
		const there = await tx
			.selectFrom('minutes')
			.select('id')
			.where('municipality_id', '=', actor.municipalityId)
			.where('meeting_id', '=', meeting.id)
			.executeTakeFirst();
		insist(!there, 'meetings.minutes.there_already');
		await insistNumberFree(tx, actor, meeting, form.number);

		await tx
			.insertInto('minutes')
			.values({
				municipality_id: actor.municipalityId,
				id: form.id,
				meeting_id: meeting.id,
				state: 'draft',
				number: form.number ?? null,
				language: form.language,
				form: form.form
			})
			.execute();
		await record(tx, actor, 'minutes.drafted', { kind: 'minutes', id: form.id }, { bodyId: meeting.bodyId, meetingId: meeting.id });
		return { id: form.id };
	});
}

/** Changes number, language or form until they are approved. @throws Refusal 403; 409 approved, or changed meanwhile; 422 number taken */
export function amendMinutes(actor: Actor, form: AmendMinutesForm) {
	return inTransaction(actor, async (tx) => {
		const minutes = await minutesRow(tx, actor, form.minutesId);
		insistAllowed(mayWriteMinutes(actor, minutes));
		insist(isOpenMinutes(minutes), 'meetings.minutes.frozen');
		insistFresh(minutes, form.version, { number: minutes.number ?? '', language: minutes.language, form: minutes.form });
		await insistNumberFree(tx, actor, { ...minutes, id: minutes.meetingId }, form.number);

		await tx
			.updateTable('minutes')
			.set({ number: form.number ?? null, language: form.language, form: form.form, version: minutes.version + 1 })
			.where('municipality_id', '=', actor.municipalityId)
			.where('id', '=', minutes.id)
			.execute();
		await record(tx, actor, 'minutes.amended', { kind: 'minutes', id: minutes.id }, { meetingId: minutes.meetingId });
		return { id: minutes.id };
	});
}

/**
 * Lays the draft before the members for their remarks, until a day: they are told, and it is not approved before.
 *
 * @throws Refusal 403 not the secretary; 409 not a draft any more; 422 the day has passed
 */
export function openForRemarks(actor: Actor, { minutesId, until }: OpenRemarksForm) {
	return inTransaction(actor, async (tx) => {
		const minutes = await minutesRow(tx, actor, minutesId);
		insistAllowed(mayWriteMinutes(actor, minutes));
		insist(minutes.state === 'draft', 'meetings.minutes.not_draft');
		insistField(!until || until >= (await wallClock(tx, actor)).today, 'until', 'meetings.minutes.until_passed');

		await tx
			.updateTable('minutes')
			.set({ state: 'remarks', remarks_until: until ?? null, version: minutes.version + 1 })
			.where('municipality_id', '=', actor.municipalityId)
			.where('id', '=', minutes.id)
			.execute();
		await record(
			tx,
			actor,
			'minutes.opened',
			{ kind: 'minutes', id: minutes.id },
			{ bodyId: minutes.bodyId, meetingId: minutes.meetingId, until: until ?? null }
		);
		return { id: minutes.id };
	});
}

/** The minutes with their meeting's body, for who may what. @throws Refusal 404 */
export const minutesRow = async (tx: Tx, actor: Actor, minutesId: Id) =>
	insistFound(
		await tx
			.selectFrom('minutes')
			.innerJoin('meeting', (on) =>
				on.onRef('meeting.municipality_id', '=', 'minutes.municipality_id').onRef('meeting.id', '=', 'minutes.meeting_id')
			)
			.innerJoin('body', (on) => on.onRef('body.municipality_id', '=', 'meeting.municipality_id').onRef('body.id', '=', 'meeting.body_id'))
			.select([
				'minutes.id',
				'minutes.state',
				'minutes.number',
				'minutes.language',
				'minutes.form',
				'minutes.version',
				'minutes.approved_on as approvedOn',
				'minutes.remarks_until as remarksUntil'
			])
			.select(['meeting.id as meetingId', 'meeting.from_day as from_day', 'body.id as bodyId', 'body.parent_id as parentId'])
			.where('minutes.municipality_id', '=', actor.municipalityId)
			.where('minutes.id', '=', minutesId)
			.executeTakeFirst()
	);

export const isOpenMinutes = ({ state }: { state: string }): boolean => state === 'draft' || state === 'remarks';

/** Numbers run within a body's year: no two of its minutes of one year bear the same. */
async function insistNumberFree(
	tx: Tx,
	actor: Actor,
	meeting: { id: Id; bodyId: Id; from_day: PlainDate },
	number: string | undefined
): Promise<void> {
	if (number === undefined) return;
	const year = ofYear(yearOf(meeting.from_day));
	const same = await tx
		.selectFrom('minutes')
		.innerJoin('meeting', (on) =>
			on.onRef('meeting.municipality_id', '=', 'minutes.municipality_id').onRef('meeting.id', '=', 'minutes.meeting_id')
		)
		.select('minutes.id')
		.where('minutes.municipality_id', '=', actor.municipalityId)
		.where('minutes.number', '=', number)
		.where('meeting.body_id', '=', meeting.bodyId)
		.where('meeting.id', '<>', meeting.id)
		.where('meeting.from_day', '>=', year.from)
		.where('meeting.from_day', '<=', year.to)
		.executeTakeFirst();
	insistField(!same, 'number', 'meetings.minutes.number_taken');
}
