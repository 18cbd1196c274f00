import { z } from 'zod';
import { seatRoles } from '#domain/councils/rules.ts';
import { lasts } from '#domain/people/rules.ts';
import { type PlainDate, plainDate } from '#platform/dates/plain-date.ts';
import type { Tx } from '#platform/db/database.server.ts';
import { type Id, IdField } from '#platform/db/id.ts';
import type { Recorded } from '#platform/diary/subscribers.server.ts';
import { insist } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { type Change, type Closed, closedMeetings, correctClosed, inWords } from './backdating.server.ts';

const Day = z.string().transform(plainDate).nullable();
const Held = z.object({ from: Day, to: Day, role: z.enum(seatRoles), hasVote: z.boolean(), onBehalfOfId: IdField.nullable() });
const SeatChanged = z.object({ bodyId: IdField, was: Held.nullable(), is: Held, because: z.string().nullish() });
type SeatChanged = z.infer<typeof SeatChanged>;

/**
 * Who sat, with or without a vote, on the day of a closed meeting is written down anew: with the reason, as a correction of
 * that meeting. Of whom something was recorded there, that is corrected first: nobody vanishes from a room they were in.
 * Listens to `member.seated`, `member.unseated` and `seat.corrected`.
 *
 * @throws Refusal 409 something is recorded of the member there, or not the secretary; 422 no reason was given
 */
export async function correctCompositions(tx: Tx, actor: Actor, { subject, body }: Recorded): Promise<void> {
	const seat = SeatChanged.parse(body);
	const changeOn = (day: PlainDate) => changeOf(seat, day);
	const meetings = await closedMeetings(tx, actor, seat.bodyId);
	const gone = meetings.filter(({ day }) => changeOn(day)?.corrected.sat === false);
	const voiceless = meetings.filter(({ day }) => changeOn(day)?.corrected.hasVote === false);
	const recorded = [...(await recordedIn(tx, actor, subject.id, gone)), ...(await heardIn(tx, actor, subject.id, voiceless))];
	insist(recorded.length === 0, 'councils.because.recorded_there', { n: recorded.length, days: inWords(recorded, actor) });
	await correctClosed(tx, actor, { bodyId: seat.bodyId, because: seat.because, subject }, changeOn);
}

/** What of a seat a meeting shows, and what of it differs on that day. */
function changeOf({ was, is }: SeatChanged, day: PlainDate): Change | null {
	const [before, after] = [shownOn(was, day), shownOn(is, day)];
	if (!before && !after) return null;
	if (!before || !after) return { stood: { sat: Boolean(before) }, corrected: { sat: Boolean(after) } };
	const names = (['role', 'hasVote', 'onBehalfOfId'] as const).filter((name) => before[name] !== after[name]);
	const only = (seat: typeof after) => Object.fromEntries(names.map((name) => [name, seat[name]]));
	return names.length === 0 ? null : { stood: only(before), corrected: only(after) };
}

const shownOn = (seat: SeatChanged['was'], day: PlainDate) => (seat && lasts(seat, day) ? seat : null);

/** Those of the meetings that tell something of this member: attendance, a voice, who led or wrote, standing aside. */
async function recordedIn(tx: Tx, actor: Actor, membershipId: Id, meetings: readonly Closed[]): Promise<Closed[]> {
	if (meetings.length === 0) return [];
	const ids = meetings.map(({ id }) => id);
	const { municipalityId } = actor;
	const attended = await tx
		.selectFrom('attendance')
		.select('meeting_id as id')
		.where('municipality_id', '=', municipalityId)
		.where('membership_id', '=', membershipId)
		.where('meeting_id', 'in', ids)
		.execute();
	const kept = await tx
		.selectFrom('meeting')
		.select('id')
		.where('municipality_id', '=', municipalityId)
		.where('id', 'in', ids)
		.where((is) => is.or([is('chaired_by_id', '=', membershipId), is('recorded_by_id', '=', membershipId)]))
		.execute();
	const aside = await tx
		.selectFrom('item_absence')
		.innerJoin('agenda_item', (on) =>
			on.onRef('agenda_item.municipality_id', '=', 'item_absence.municipality_id').onRef('agenda_item.id', '=', 'item_absence.item_id')
		)
		.select('agenda_item.meeting_id as id')
		.where('item_absence.municipality_id', '=', municipalityId)
		.where('item_absence.membership_id', '=', membershipId)
		.where('agenda_item.meeting_id', 'in', ids)
		.execute();
	const heard = await heardIn(tx, actor, membershipId, meetings);
	const found = new Set([...attended, ...kept, ...aside, ...heard].map(({ id }) => id));
	return meetings.filter(({ id }) => found.has(id));
}

/** Those of the meetings in which this member's voice stands by name. */
async function heardIn(tx: Tx, { municipalityId }: Actor, membershipId: Id, meetings: readonly Closed[]): Promise<Closed[]> {
	if (meetings.length === 0) return [];
	const rows = await tx
		.selectFrom('voice')
		.innerJoin('vote', (on) => on.onRef('vote.municipality_id', '=', 'voice.municipality_id').onRef('vote.id', '=', 'voice.vote_id'))
		.select('vote.meeting_id as id')
		.where('voice.municipality_id', '=', municipalityId)
		.where('voice.membership_id', '=', membershipId)
		.where(
			'vote.meeting_id',
			'in',
			meetings.map(({ id }) => id)
		)
		.execute();
	const found = new Set(rows.map(({ id }) => id));
	return meetings.filter(({ id }) => found.has(id));
}
