import { inTransaction } from '#platform/db/transaction.server.ts';
import { insistFound } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { castOf, insistPossible, writeVoices } from './cast.server.ts';
import type { CorrectAttendanceForm, CorrectGuestForm, CorrectVoteForm } from './correction.forms.ts';
import { keepWhatStood, meetingToCorrect } from './correction.server.ts';
import { insistSeats, writeAttendance } from './presence.server.ts';
import { itemRow } from './rows.server.ts';

/**
 * Corrects whether one member was at a closed meeting. That nothing was recorded is an answer too.
 *
 * @throws Refusal 403 not the secretary; 409 not closed, or nothing would change; 422 not a member that day
 */
export function correctAttendance(actor: Actor, form: CorrectAttendanceForm) {
	return inTransaction(actor, async (tx) => {
		const meeting = await meetingToCorrect(tx, actor, form.meetingId);
		await insistSeats(tx, actor, meeting, [form]);
		const stood = await tx
			.selectFrom('attendance')
			.select(['status', 'came_at as cameAt', 'left_at as leftAt', 'note'])
			.where('municipality_id', '=', actor.municipalityId)
			.where('meeting_id', '=', meeting.id)
			.where('membership_id', '=', form.membershipId)
			.executeTakeFirst();
		const { status, cameAt, leftAt, note } = form;
		const subject = { kind: 'attendance' as const, id: form.membershipId };
		await keepWhatStood(tx, actor, meeting, form, subject, stood ?? {}, { status, cameAt, leftAt, note });

		await writeAttendance(tx, actor, meeting.id, [form]);
		return { id: meeting.id };
	});
}

/** The same for a guest. @throws Refusal 403 not the secretary; 404; 409 not closed, or nothing would change */
export function correctGuest(actor: Actor, form: CorrectGuestForm) {
	return inTransaction(actor, async (tx) => {
		const guest = insistFound(
			await tx
				.selectFrom('guest')
				.select(['id', 'meeting_id as meetingId', 'came'])
				.where('municipality_id', '=', actor.municipalityId)
				.where('id', '=', form.guestId)
				.executeTakeFirst()
		);
		const meeting = await meetingToCorrect(tx, actor, guest.meetingId);
		const came = form.came === null ? null : form.came === 'yes';
		await keepWhatStood(tx, actor, meeting, form, { kind: 'guest', id: guest.id }, { came: guest.came }, { came });

		await tx.updateTable('guest').set({ came }).where('municipality_id', '=', actor.municipalityId).where('id', '=', guest.id).execute();
		return { id: guest.id };
	});
}

/** The same for a vote. @throws Refusal 403 not the secretary; 409 not closed, or nothing would change; 422 as when voting */
export function correctVote(actor: Actor, form: CorrectVoteForm) {
	return inTransaction(actor, async (tx) => {
		const vote = insistFound(
			await tx
				.selectFrom('vote')
				.selectAll()
				.where('municipality_id', '=', actor.municipalityId)
				.where('id', '=', form.voteId)
				.executeTakeFirst()
		);
		const meeting = await meetingToCorrect(tx, actor, vote.meeting_id);
		await insistPossible(tx, actor, meeting, vote.item_id === null ? null : await itemRow(tx, actor, vote.item_id), form);
		const voices = await tx
			.selectFrom('voice')
			.select(['membership_id as membershipId', 'choice'])
			.where('municipality_id', '=', actor.municipalityId)
			.where('vote_id', '=', vote.id)
			.orderBy('membership_id')
			.execute();
		const room = { present: form.present ?? null, members: form.members ?? null };
		const { taken_at: _hour, ...cast } = await castOf(tx, actor, meeting, form, room);
		const spoken = form.voices.filter(({ choice }) => choice !== null).toSorted((a, b) => (a.membershipId < b.membershipId ? -1 : 1));
		await keepWhatStood(
			tx,
			actor,
			meeting,
			form,
			{ kind: 'vote', id: vote.id },
			{ ...vote, voices },
			{ ...cast, voices: form.manner === 'by_name' ? spoken : [] }
		);

		await tx
			.updateTable('vote')
			.set({ ...cast, version: vote.version + 1 })
			.where('municipality_id', '=', actor.municipalityId)
			.where('id', '=', vote.id)
			.execute();
		await writeVoices(tx, actor, vote.id, form);
		return { id: vote.id };
	});
}
