import { AddItemForm } from '#domain/meetings/agenda.forms.ts';
import { cancelMeeting } from '#domain/meetings/cancellation.server.ts';
import { closeMeeting } from '#domain/meetings/closing.server.ts';
import { AttendanceForm, InviteForm, VoteForm } from '#domain/meetings/conduct.forms.ts';
import { callMeeting, planMeeting } from '#domain/meetings/convening.server.ts';
import { CallForm, CancelForm, CloseForm, OpenForm, PlanForm } from '#domain/meetings/forms.ts';
import { inviteGuest } from '#domain/meetings/invitation.server.ts';
import { addItem } from '#domain/meetings/listing.server.ts';
import { openMeeting } from '#domain/meetings/opening.server.ts';
import { recordAttendance } from '#domain/meetings/presence.server.ts';
import type { AttendanceStatus } from '#domain/meetings/quorum.rules.ts';
import type { MeetingKind, MeetingState } from '#domain/meetings/rules.ts';
import { sendAgenda } from '#domain/meetings/sending.server.ts';
import { recordVote } from '#domain/meetings/voting.server.ts';
import { db } from '#platform/db/database.server.ts';
import { type Id, newId } from '#platform/db/id.ts';
import type { Text } from '#platform/i18n/text.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { aSecretary, type Council } from './councils.ts';
import { moment } from './factories.ts';
import { inKyrgyz } from './people.ts';

export type Meeting = {
	readonly municipalityId: Id;
	readonly council: Council;
	readonly id: Id;
	readonly slug: string;
	readonly day: string;
};

type MeetingDiffering = {
	kind?: MeetingKind;
	reason?: Text;
	followsMeetingId?: Id;
	plannedBy?: { kind: string; id: Id };
	startsAt?: string;
	venue?: Text;
};

/** The secretary with a new deed in hand, on the morning of the meeting's day. */
export const aSecretaryAt = ({ council, day }: Meeting): Actor => ({ ...aSecretary(council), now: moment(day) });

/** A meeting known as exactly as `when` says: '2014-05-28', or «октябрь 2014». */
export async function aPlannedMeeting(
	council: Council,
	when = '2014-05-28',
	{ startsAt: _, venue: __, ...differing }: MeetingDiffering = {}
): Promise<Meeting> {
	const kind = differing.kind ?? 'ordinary';
	const reason = kind === 'extraordinary' ? inKyrgyz('Чечилбей калган маселелер бар') : undefined;
	const form = PlanForm.parse({ id: newId(), bodyId: council.id, kind, when, reason, ...differing });
	const { id, slug } = await planMeeting(aSecretary(council), form);
	return { municipalityId: council.municipalityId, council, id, slug, day: form.when.from };
}

/** A meeting called for a day: its agenda is being drawn. */
export async function aMeeting(council: Council, day = '2014-05-28', differing: MeetingDiffering = {}): Promise<Meeting> {
	const meeting = await aPlannedMeeting(council, day, differing);
	const { startsAt, venue } = differing;
	const { slug } = await callMeeting(aSecretary(council), CallForm.parse({ meetingId: meeting.id, version: 1, day, startsAt, venue }));
	return { ...meeting, slug };
}

/** The agenda went out a week before. */
export async function aSentMeeting(council: Council, day = '2014-05-28', items = ['Биринчи маселе']): Promise<Meeting> {
	const meeting = await aMeeting(council, day);
	for (const title of items) await anItem(meeting, { title });
	return sent(meeting);
}

/** Open since the morning of its day, with these items. */
export async function anOpenMeeting(council: Council, day = '2014-05-28', items = ['Биринчи маселе']): Promise<Meeting> {
	const meeting = await aMeeting(council, day);
	for (const title of items) await anItem(meeting, { title });
	return opened(meeting);
}

export async function aClosedMeeting(council: Council, day = '2014-05-28', items = ['Биринчи маселе']): Promise<Meeting> {
	return closed(await anOpenMeeting(council, day, items));
}

export async function sent(meeting: Meeting): Promise<Meeting> {
	const actor = { ...aSecretary(meeting.council), now: moment(meeting.day, '00:01') };
	await sendAgenda(actor, { meetingId: meeting.id, version: (await stateOf(meeting)).version });
	return meeting;
}

export async function opened(meeting: Meeting, seats: { chairedById?: Id; recordedById?: Id } = {}): Promise<Meeting> {
	const { version } = await stateOf(meeting);
	await openMeeting(aSecretaryAt(meeting), OpenForm.parse({ meetingId: meeting.id, version, ...seats }));
	return meeting;
}

export async function closed(meeting: Meeting, differing: { notReached?: 'leave' | 'carry'; reason?: Text } = {}): Promise<Meeting> {
	const { version } = await stateOf(meeting);
	await closeMeeting(aSecretaryAt(meeting), CloseForm.parse({ meetingId: meeting.id, version, ...differing }));
	return meeting;
}

export async function cancelled(meeting: Meeting, reason = 'Кворум болбойт'): Promise<Meeting> {
	const { version } = await stateOf(meeting);
	await cancelMeeting(aSecretary(meeting.council), CancelForm.parse({ meetingId: meeting.id, version, reason: inKyrgyz(reason) }));
	return meeting;
}

type ItemDiffering = Partial<Omit<AddItemForm, 'id' | 'title' | 'bodyId' | 'meetingId'>> & { title?: string | Text };

/** An item of the agenda. */
export const anItem = (meeting: Meeting, differing: ItemDiffering = {}): Promise<{ id: Id }> =>
	addItem(aSecretaryAt(meeting), itemForm(meeting.council, meeting.id, differing));

/** An item that waits in the body's backlog. */
export const aWaitingItem = (council: Council, differing: ItemDiffering = {}): Promise<{ id: Id }> =>
	addItem(aSecretary(council), itemForm(council, undefined, differing));

function itemForm(council: Council, meetingId: Id | undefined, { title = 'Таза суу маселеси', ...differing }: ItemDiffering): AddItemForm {
	const words = typeof title === 'string' ? inKyrgyz(title) : title;
	const { speakers = [], ...rest } = differing;
	return { ...AddItemForm.parse({ id: newId(), bodyId: council.id, meetingId, title: words }), ...rest, speakers };
}

/** What was recorded of these members. */
export async function anAttendance(meeting: Meeting, seats: readonly (readonly [Id, AttendanceStatus | null])[]): Promise<void> {
	const form = AttendanceForm.parse({ meetingId: meeting.id, seats: seats.map(([membershipId, status]) => ({ membershipId, status })) });
	await recordAttendance(aSecretaryAt(meeting), form);
}

/** A show of hands, carried by five, unless told otherwise. */
export const aVote = (meeting: Meeting, differing: Partial<VoteForm> = {}): Promise<{ id: Id }> =>
	recordVote(aSecretaryAt(meeting), {
		...VoteForm.parse({ id: newId(), meetingId: meeting.id, manner: 'show_of_hands', counts: { for: 5, against: 0, abstained: 0 } }),
		...differing
	});

export const aGuest = (
	meeting: Meeting,
	differing: { itemId?: Id; described?: Text; purpose?: Text; askedBy?: { kind: string; id: Id } } = {}
): Promise<{ id: Id }> =>
	inviteGuest(
		aSecretaryAt(meeting),
		InviteForm.parse({
			id: newId(),
			meetingId: meeting.id,
			described: inKyrgyz('Буюртма берүүчү менен аткаруучулар'),
			purpose: inKyrgyz('Жалпы маалымат берүү'),
			...differing
		})
	);

/** The row as it stands: what tests look at where no page shows it, and the version that forms carry. */
export async function stateOf({
	municipalityId,
	id
}: {
	municipalityId: Id;
	id: Id;
}): Promise<{ state: MeetingState; version: number; slug: string }> {
	return db
		.selectFrom('meeting')
		.select(['state', 'version', 'slug'])
		.where('municipality_id', '=', municipalityId)
		.where('id', '=', id)
		.executeTakeFirstOrThrow();
}
