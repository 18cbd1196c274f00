import { whoIsMeant } from '#domain/people/naming.queries.server.ts';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Tx } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { insistNew } from '#platform/db/presence.server.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { insist, insistAllowed, insistField } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { CorrectItemForm, ForgottenItemForm } from './correction.forms.ts';
import { keepWhatStood, meetingToCorrect } from './correction.server.ts';
import { agendaRows } from './drawing.server.ts';
import { mayCorrect } from './policy.ts';
import { asideOn, rewriteAside } from './recusal-correction.server.ts';
import { itemRow } from './rows.server.ts';
import { setSpeakers, speakersStanding } from './speakers.server.ts';
import type { Somebody } from './who.forms.ts';

/**
 * Corrects what is said of an item of a closed meeting: its words, why it was put off, who reported and who stood aside.
 *
 * @throws Refusal 403 not the secretary; 409 not closed, or nothing would change; 422 put off without a reason, somebody
 * unknown, standing aside without a reason or with a voice in its votes
 */
export function correctItem(actor: Actor, form: CorrectItemForm) {
	return inTransaction(actor, async (tx) => {
		const item = await itemRow(tx, actor, form.itemId);
		insistAllowed(mayCorrect(actor, item));
		insist(item.meetingId, 'meetings.item.in_backlog');
		const meeting = await meetingToCorrect(tx, actor, item.meetingId);
		const isPutOff = item.state === 'postponed' || item.state === 'withdrawn';
		insistField(!isPutOff || form.closingNote, 'closingNote', 'platform.form.required');
		const words = { ...wordsOf(form), closing_note: isPutOff ? (form.closingNote ?? null) : item.closing_note };
		const aside = await asideOn(tx, actor, meeting, item.id, form.away);
		const people = {
			stood: { speakers: await asTold(tx, actor, meeting.from_day, await speakersStanding(tx, actor, item.id)), away: aside.stood },
			corrected: { speakers: await asTold(tx, actor, meeting.from_day, form.speakers), away: aside.corrected }
		};
		const subject = { kind: 'agenda_item' as const, id: item.id };
		await keepWhatStood(tx, actor, meeting, form, subject, { ...item, ...people.stood }, { ...words, ...people.corrected });

		await setSpeakers(tx, actor, item.id, form.speakers);
		await rewriteAside(tx, actor, item.id, aside.corrected);
		await tx
			.updateTable('agenda_item')
			.set({ ...words, version: item.version + 1 })
			.where('municipality_id', '=', actor.municipalityId)
			.where('id', '=', item.id)
			.execute();
		return { id: item.id };
	});
}

/**
 * Adds an item that was spoken of at a closed meeting and forgotten in its record. It comes after those that were written
 * down, as discussed; the correction beside it says that nothing stood there, who added it and why.
 *
 * @throws Refusal 403 not the secretary; 409 not closed, or added already; 422 somebody unknown
 */
export function addForgottenItem(actor: Actor, form: ForgottenItemForm) {
	return inTransaction(actor, async (tx) => {
		const meeting = await meetingToCorrect(tx, actor, form.meetingId);
		await insistNew(tx, 'agenda_item', actor.municipalityId, form.itemId);
		const position = (await agendaRows(tx, actor, meeting.id)).reduce((last, each) => Math.max(last, each.position ?? 0), 0) + 1;
		const words = wordsOf(form);
		await tx
			.insertInto('agenda_item')
			.values({
				...words,
				municipality_id: actor.municipalityId,
				id: form.itemId,
				body_id: meeting.bodyId,
				meeting_id: meeting.id,
				position,
				state: 'discussed',
				first_id: form.itemId,
				added_after_sending: meeting.sent_at !== null
			})
			.execute();
		await setSpeakers(tx, actor, form.itemId, form.speakers);
		const said = { ...words, speakers: await asTold(tx, actor, meeting.from_day, form.speakers) };
		await keepWhatStood(
			tx,
			actor,
			meeting,
			form,
			{ kind: 'agenda_item', id: form.itemId },
			{ speakers: [], actions: [], for_information: false },
			said
		);
		return { id: form.itemId };
	});
}

const wordsOf = ({ title, label, actions, forInformation, heard, spoke }: Omit<ForgottenItemForm, 'meetingId'>) => ({
	title,
	label: label ?? null,
	actions,
	for_information: forInformation,
	heard: heard ?? null,
	spoke: spoke ?? null
});

/** Speakers with the names of that day: what stood keeps the words it stood in. */
async function asTold(tx: Tx, { municipalityId }: Actor, day: PlainDate, speakers: readonly Somebody[]) {
	const idOf = ({ who }: Somebody): Id | null => who.personId ?? who.officeId ?? who.organizationId;
	const called = await whoIsMeant(
		tx,
		municipalityId,
		speakers.map(idOf).filter((id) => id !== null)
	);
	return speakers.map((speaker) => {
		const id = idOf(speaker);
		return { id, name: (id && called(id, day)?.name) ?? null, described: speaker.described ?? null };
	});
}
