import { membersOn } from '#domain/councils/queries.server.ts';
import type { Seat } from '#domain/councils/rules.ts';
import type { Tx } from '#platform/db/database.server.ts';
import { type Id, newId } from '#platform/db/id.ts';
import { insistField } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { VoteForm } from './conduct.forms.ts';
import { type Attended, type Sitting, voicesAtMost, wasThereFor } from './quorum.rules.ts';
import { hourOf, type ItemRow, type MeetingRow, wallClock } from './rows.server.ts';
import { attendedRows, sittingOf } from './sitting.server.ts';
import { handsOf } from './vote.rules.ts';

/** A vote as a form tells it, whichever deed it comes with. */
export type Cast = Omit<VoteForm, 'id' | 'meetingId' | 'itemId'>;

/**
 * Nobody votes who is not in the room, has no vote or stood aside; nobody votes twice.
 *
 * @throws Refusal 422 beside the count or the voice
 */
export async function insistPossible(tx: Tx, actor: Actor, meeting: MeetingRow, item: ItemRow | null, cast: Cast): Promise<void> {
	if (cast.manner === 'consensus') return;
	const room = {
		members: await membersOn(tx, actor.municipalityId, meeting.bodyId, meeting.from_day),
		attended: await attendedRows(tx, actor, meeting.id),
		sitting: await sittingOf(tx, actor, item)
	};
	if (cast.manner === 'by_name') insistVoices(room, cast);
	else insistCounts(room, cast);
}

type Room = { readonly members: readonly Seat[]; readonly attended: readonly Attended[]; readonly sitting: Sitting };

function insistVoices({ members, attended, sitting }: Room, { voices }: Cast): void {
	insistField(
		voices.some(({ choice }) => choice !== null),
		'manner',
		'meetings.vote.no_voices'
	);
	const known = new Map(attended.map((each) => [each.membershipId, each]));
	const able = new Set(members.filter(({ hasVote }) => hasVote).map(({ id }) => id));
	for (const [at, { membershipId, choice }] of voices.entries()) {
		if (choice === null) continue;
		const field = `voices.${at}.choice`;
		const there = known.get(membershipId);
		insistField(able.delete(membershipId), field, 'meetings.vote.no_voice');
		insistField(there ? wasThereFor(there, sitting) : !sitting.away.includes(membershipId), field, 'meetings.vote.not_in_room');
	}
}

function insistCounts({ members, attended, sitting }: Room, { counts }: Cast): void {
	for (const name of ['for', 'against', 'abstained'] as const)
		insistField(counts[name] !== undefined, `counts.${name}`, 'platform.form.required');
	const most = voicesAtMost(members, attended, sitting);
	const hands = handsOf({
		for: counts.for ?? 0,
		against: counts.against ?? 0,
		abstained: counts.abstained ?? 0,
		notVoting: counts.notVoting ?? null
	});
	insistField(most === null || hands <= most, 'counts.for', 'meetings.vote.too_many', { hands, most: most ?? 0 });
}

/** The columns of a vote: counts only where hands or papers were counted; of voices they are computed when read. */
export async function castOf(tx: Tx, actor: Actor, meeting: MeetingRow, form: Cast) {
	const wall = await wallClock(tx, actor);
	const hour = hourOf(wall, meeting.from_day, form.takenAt);
	const counted = form.manner === 'show_of_hands' || form.manner === 'paper';
	return {
		question: form.question ?? null,
		manner: form.manner,
		votes_for: counted ? (form.counts.for ?? null) : null,
		votes_against: counted ? (form.counts.against ?? null) : null,
		abstained: counted ? (form.counts.abstained ?? null) : null,
		not_voting: counted ? (form.counts.notVoting ?? null) : null,
		majority: form.majority,
		chair_decides: form.chairDecides,
		chair_voice: form.chairDecides ? form.chairVoice : null,
		taken_at: hour && wall.momentOf(meeting.from_day, hour)
	};
}

export async function writeVoices(tx: Tx, { municipalityId }: Actor, voteId: Id, { manner, voices }: Cast): Promise<void> {
	await tx.deleteFrom('voice').where('municipality_id', '=', municipalityId).where('vote_id', '=', voteId).execute();
	if (manner !== 'by_name') return;
	const rows = voices.flatMap(({ membershipId, choice }) =>
		choice === null ? [] : [{ municipality_id: municipalityId, id: newId(), vote_id: voteId, membership_id: membershipId, choice }]
	);
	await tx.insertInto('voice').values(rows).execute();
}
