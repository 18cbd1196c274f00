import type { PlainDate } from '#platform/dates/plain-date.ts';
import { writeDay } from '#platform/dates/writing-dates.ts';
import type { Tx } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insist, insistAllowed, insistField, insistFresh } from '#platform/errors/refusal.ts';
import { enterFile } from '#platform/files/keeping.server.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { ApproveMinutesForm, SignMinutesForm } from './minutes.forms.ts';
import { isOpenMinutes, minutesRow } from './minutes.server.ts';
import { mayApproveMinutes, mayWriteMinutes } from './policy.ts';
import { wallClock } from './rows.server.ts';

/** Draws the minutes from the records as they stand in this transaction; the paper room gives it through the door. */
export type Compose = (tx: Tx, meetingId: Id) => Promise<{ readonly content: object; readonly sha256: string }>;

/**
 * Approves the minutes: what the records say at this moment is composed, frozen and kept with its hash, in one
 * transaction. Whatever is corrected later stands beside it.
 *
 * @throws Refusal 403 neither chair nor secretary; 409 approved already, remarks are still taken or unanswered, changed meanwhile; 422 approved
 *   before the meeting
 */
export function approveMinutes(actor: Actor, { minutesId, version, approvedOn }: ApproveMinutesForm, compose: Compose) {
	return inTransaction(actor, async (tx) => {
		const minutes = await minutesRow(tx, actor, minutesId);
		insistAllowed(mayApproveMinutes(actor, minutes));
		insist(isOpenMinutes(minutes), 'meetings.minutes.frozen');
		insistFresh(minutes, version, { number: minutes.number ?? '', language: minutes.language, form: minutes.form });
		insistField(approvedOn >= minutes.from_day, 'approvedOn', 'meetings.minutes.before_meeting');
		await insistHeardOut(tx, actor, minutes.remarksUntil);
		insist((await unanswered(tx, actor, minutes.id)) === 0, 'meetings.minutes.remarks_open');

		const { content, sha256 } = await compose(tx, minutes.meetingId);
		await tx
			.updateTable('minutes')
			.set({
				state: 'approved',
				frozen: JSON.stringify(content),
				frozen_sha256: sha256,
				approved_on: approvedOn,
				version: minutes.version + 1
			})
			.where('municipality_id', '=', actor.municipalityId)
			.where('id', '=', minutes.id)
			.execute();
		await record(
			tx,
			actor,
			'minutes.approved',
			{ kind: 'minutes', id: minutes.id },
			{ bodyId: minutes.bodyId, meetingId: minutes.meetingId, sha256, approvedOn }
		);
		return { id: minutes.id };
	});
}

/** Whoever was told a day may remark until its end. */
async function insistHeardOut(tx: Tx, actor: Actor, until: PlainDate | null): Promise<void> {
	if (until === null) return;
	const { today } = await wallClock(tx, actor);
	insist(today >= until, 'meetings.minutes.still_heard', { until: writeDay(until, actor.language, 'until') });
}

/** Keeps the signed copy. @throws Refusal 403 not the secretary; 409 not approved, or signed already; 422 before approval, no file */
export function signMinutes(actor: Actor, { minutesId, signedOn, signed }: SignMinutesForm) {
	return inTransaction(actor, async (tx) => {
		const minutes = await minutesRow(tx, actor, minutesId);
		insistAllowed(mayWriteMinutes(actor, minutes));
		insist(minutes.state === 'approved', 'meetings.minutes.not_approved');
		insistField(minutes.approvedOn !== null && signedOn >= minutes.approvedOn, 'signedOn', 'meetings.minutes.before_approval');

		const file = await enterFile(tx, actor, signed, 'signed');
		await tx
			.updateTable('minutes')
			.set({ state: 'signed', signed_on: signedOn, signed_file_id: file.id, version: minutes.version + 1 })
			.where('municipality_id', '=', actor.municipalityId)
			.where('id', '=', minutes.id)
			.execute();
		const about = { bodyId: minutes.bodyId, meetingId: minutes.meetingId, fileId: file.id, sha256: file.sha256, signedOn };
		await record(tx, actor, 'minutes.signed', { kind: 'minutes', id: minutes.id }, about);
		return { id: minutes.id };
	});
}

async function unanswered(tx: Tx, { municipalityId }: Actor, minutesId: Id): Promise<number> {
	const open = await tx
		.selectFrom('minutes_remark')
		.select('id')
		.where('municipality_id', '=', municipalityId)
		.where('minutes_id', '=', minutesId)
		.where('state', '=', 'open')
		.execute();
	return open.length;
}
