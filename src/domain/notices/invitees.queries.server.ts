import { type Member, membersOn } from '#domain/councils/queries.server.ts';
import { type Guest, guestsOf } from '#domain/meetings/item-parts.queries.server.ts';
import type { MeetingName } from '#domain/meetings/queries.server.ts';
import { type Mailbox, mailboxesOf, type Sought } from '#domain/people/mailboxes.queries.server.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';

/** Somebody a meeting calls, and how they are reached; no mailbox where no address is known. The address is private. */
export type Invitee = { readonly mailbox: Mailbox | null } & (
	| { readonly part: 'member'; readonly id: Id; readonly member: Member }
	| { readonly part: 'guest'; readonly id: Id; readonly guest: Guest }
);

/** Everybody in office on the meeting's day, and its guests. A fixed number of queries. */
export async function inviteesOf(from: Db, municipalityId: Id, meeting: Pick<MeetingName, 'id' | 'bodyId' | 'date'>): Promise<Invitee[]> {
	const day = meeting.date.from;
	const [members, guests] = await Promise.all([
		membersOn(from, municipalityId, meeting.bodyId, day),
		guestsOf(from, municipalityId, [meeting])
	]);
	const sought = [...members.map(seatSought), ...guests.map(guestSought)];
	const mailboxes = await mailboxesOf(from, municipalityId, sought, day);
	return [
		...members.map((member) => ({ part: 'member' as const, id: member.id, member, mailbox: mailboxes.get(member.id) ?? null })),
		...guests.map((guest) => ({ part: 'guest' as const, id: guest.id, guest, mailbox: mailboxes.get(guest.id) ?? null }))
	];
}

const seatSought = ({ id, personId, officeId }: Member): Sought => ({ key: id, personId, officeId });

const guestSought = ({ id, named }: Guest): Sought => ({
	key: id,
	personId: named?.kind === 'person' ? named.id : null,
	officeId: named?.kind === 'office' ? named.id : null,
	organizationId: named?.kind === 'organization' ? named.id : null
});
