import { meetingOf } from '#domain/meetings/queries.server.ts';
import { wallClock } from '#domain/meetings/rows.server.ts';
import type { Tx } from '#platform/db/database.server.ts';
import type { Recorded } from '#platform/diary/subscribers.server.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { inviteesOf } from './invitees.queries.server.ts';
import { note } from './noting.server.ts';

/**
 * Minutes were laid before the members: whoever sat that day and still does is told until when remarks are taken. Where no
 * day was named they are entered for the record, and nobody is asked.
 */
export async function askForRemarks(tx: Tx, actor: Actor, { body }: Recorded): Promise<void> {
	if (!body.until) return;
	const { today } = await wallClock(tx, actor);
	const meeting = await meetingOf(tx, actor.municipalityId, String(body.meetingId));
	const members = (await inviteesOf(tx, actor.municipalityId, meeting)).flatMap((invitee) =>
		invitee.part === 'member' && (invitee.member.toDay === null || invitee.member.toDay >= today) ? [invitee] : []
	);
	const toTell = members.map(({ id, mailbox }) => ({ part: 'member' as const, id, at: mailbox?.at ?? null }));
	await note(tx, actor, { verb: 'minutes.opened', about: { kind: 'meeting', id: meeting.id } }, toTell);
}
