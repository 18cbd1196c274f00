import { type Meeting, meetingOf } from '#domain/meetings/queries.server.ts';
import { wallClock } from '#domain/meetings/rows.server.ts';
import type { Tx } from '#platform/db/database.server.ts';
import type { Recorded } from '#platform/diary/subscribers.server.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { type Invitee, inviteesOf } from './invitees.queries.server.ts';
import { note, type ToTell } from './noting.server.ts';

/** Where a meeting is still ahead and its agenda has gone out, those it calls are told. Nobody is called to a day that has passed. */
const isToBeTold = async (tx: Tx, actor: Actor, { sentAt, date }: Meeting): Promise<boolean> =>
	sentAt !== null && date.from >= (await wallClock(tx, actor)).today;

/** The agenda went out: every member in office that day and every guest is called. */
export async function callAll(tx: Tx, actor: Actor, { subject }: Recorded): Promise<void> {
	const meeting = await meetingOf(tx, actor.municipalityId, subject.id);
	if (await isToBeTold(tx, actor, meeting))
		await note(tx, actor, { verb: 'meeting.sent', about: subject }, await everybody(tx, actor, meeting));
}

/** A meeting that was sent has another day: those it calls on that day are told both. */
export async function tellOfMove(tx: Tx, actor: Actor, { subject, body }: Recorded): Promise<void> {
	const meeting = await meetingOf(tx, actor.municipalityId, subject.id);
	if (await isToBeTold(tx, actor, meeting))
		await note(tx, actor, { verb: 'meeting.moved', about: subject, was: wasIn(body.was) }, await everybody(tx, actor, meeting));
}

/** A meeting that was sent is off. */
export async function tellOfCancelling(tx: Tx, actor: Actor, { subject }: Recorded): Promise<void> {
	const meeting = await meetingOf(tx, actor.municipalityId, subject.id);
	if (await isToBeTold(tx, actor, meeting))
		await note(tx, actor, { verb: 'meeting.cancelled', about: subject }, await everybody(tx, actor, meeting));
}

/** A guest invited after the agenda went out is called alone. */
export async function callGuest(tx: Tx, actor: Actor, { subject, body }: Recorded): Promise<void> {
	const meeting = await meetingOf(tx, actor.municipalityId, String(body.meetingId));
	if (meeting.state !== 'sent' || !(await isToBeTold(tx, actor, meeting))) return;
	const invitees = await inviteesOf(tx, actor.municipalityId, meeting);
	const guest = invitees.filter(({ id }) => id === subject.id).map(toTell);
	await note(tx, actor, { verb: 'guest.invited', about: { kind: 'meeting', id: meeting.id } }, guest);
}

const everybody = async (tx: Tx, { municipalityId }: Actor, meeting: Meeting): Promise<ToTell[]> =>
	(await inviteesOf(tx, municipalityId, meeting)).map(toTell);

const toTell = ({ part, id, mailbox }: Invitee): ToTell => ({ part, id, at: mailbox?.at ?? null });

function wasIn(was: unknown): { from: string; at: string | null } | undefined {
	if (typeof was !== 'object' || was === null || !('from' in was) || typeof was.from !== 'string') return undefined;
	return { from: was.from, at: 'at' in was && typeof was.at === 'string' ? was.at : null };
}
