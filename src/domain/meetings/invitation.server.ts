import type { Tx } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insist, insistAllowed, insistField, insistFound } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { GuestCameForm, InviteForm, UninviteForm } from './conduct.forms.ts';
import { mayKeepAgenda } from './policy.ts';
import { insistItemOf, insistUnused, meetingRow } from './rows.server.ts';
import { takesItems } from './rules.ts';
import { insistKnown } from './speakers.server.ts';
import { isSomebody } from './who.forms.ts';

/**
 * Invites somebody beside the members, and says what for: to the whole meeting or to one item, and by which decision when
 * one asked for it. A meeting only planned may have guests already: October's were named in August.
 *
 * @throws Refusal 403 not a keeper; 409 the meeting is over; 422 nobody named, an item of another meeting
 */
export function inviteGuest(actor: Actor, form: InviteForm) {
	return inTransaction(actor, async (tx) => {
		const meeting = await meetingRow(tx, actor, form.meetingId);
		insistAllowed(mayKeepAgenda(actor, meeting));
		await insistUnused(tx, actor, 'guest', form.id);
		insist(takesItems(meeting), 'meetings.closed.does_not_change');
		insistField(isSomebody(form), 'who', 'meetings.guest.nobody');
		await insistKnown(tx, actor, form.who, 'who');
		await insistItemOf(tx, actor, meeting.id, form.itemId, 'itemId');

		await insertGuest(tx, actor, form);
		await record(
			tx,
			actor,
			'guest.invited',
			{ kind: 'guest', id: form.id },
			{ meetingId: meeting.id, itemId: form.itemId ?? null, askedBy: form.askedBy ?? null }
		);
		return { id: form.id };
	});
}

/** Takes an invitation back, until the meeting opens. @throws Refusal 403 not a keeper; 409 open or over */
export function uninviteGuest(actor: Actor, { guestId }: UninviteForm) {
	return inTransaction(actor, async (tx) => {
		const { guest, meeting } = await guestAndMeeting(tx, actor, guestId);
		insistAllowed(mayKeepAgenda(actor, meeting));
		insist(takesItems(meeting) && meeting.state !== 'open', 'meetings.guest.too_late');

		await tx.deleteFrom('guest').where('municipality_id', '=', actor.municipalityId).where('id', '=', guest.id).execute();
		await record(tx, actor, 'guest.uninvited', { kind: 'guest', id: guest.id }, { meetingId: meeting.id });
		return { id: guest.id };
	});
}

/** Writes down whether a guest came; nothing chosen is unknown again. @throws Refusal 403 not a keeper; 409 not open */
export function noteGuest(actor: Actor, { guestId, came }: GuestCameForm) {
	return inTransaction(actor, async (tx) => {
		const { guest, meeting } = await guestAndMeeting(tx, actor, guestId);
		insistAllowed(mayKeepAgenda(actor, meeting));
		insist(meeting.state === 'open', 'meetings.conduct.not_open');

		await tx
			.updateTable('guest')
			.set({ came: came === null ? null : came === 'yes' })
			.where('municipality_id', '=', actor.municipalityId)
			.where('id', '=', guest.id)
			.execute();
		await record(tx, actor, 'guest.noted', { kind: 'guest', id: guest.id }, { meetingId: meeting.id, came });
		return { id: guest.id };
	});
}

async function guestAndMeeting(tx: Tx, actor: Actor, guestId: Id) {
	const guest = insistFound(
		await tx
			.selectFrom('guest')
			.select(['id', 'meeting_id as meetingId'])
			.where('municipality_id', '=', actor.municipalityId)
			.where('id', '=', guestId)
			.executeTakeFirst()
	);
	return { guest, meeting: await meetingRow(tx, actor, guest.meetingId) };
}

async function insertGuest(tx: Tx, actor: Actor, form: InviteForm): Promise<void> {
	await tx
		.insertInto('guest')
		.values({
			municipality_id: actor.municipalityId,
			id: form.id,
			meeting_id: form.meetingId,
			item_id: form.itemId ?? null,
			person_id: form.who.personId,
			office_id: form.who.officeId,
			organization_id: form.who.organizationId,
			described: form.described ?? null,
			purpose: form.purpose,
			asked_by_kind: form.askedBy?.kind ?? null,
			asked_by_id: form.askedBy?.id ?? null
		})
		.execute();
}
