import { membersOn } from '#domain/councils/queries.server.ts';
import type { Seat } from '#domain/councils/rules.ts';
import type { Tx } from '#platform/db/database.server.ts';
import { type Id, newId } from '#platform/db/id.ts';
import { insistField, insistFields } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { VoteForm } from './conduct.forms.ts';
import { type Attended, roomOf, type Sitting, voicesAtMost, wasThereFor } from './quorum.rules.ts';
import { hourOf, type ItemRow, type MeetingRow, wallClock } from './rows.server.ts';
import { attendedRows, sittingOf } from './sitting.server.ts';
import { handsOf, type Room } from './vote.rules.ts';

/** A vote as a form tells it, whichever deed it comes with. */
export type Cast = Omit<VoteForm, 'id' | 'meetingId' | 'itemId'>;

/**
 * Nobody votes who is not in the room, has no vote or stood aside; nobody votes twice. Answers with the room it was taken
 * in, as the attendance stands now.
 *
 * @throws Refusal 422 beside the count or the voice
 */
export async function insistPossible(tx: Tx, actor: Actor, meeting: MeetingRow, item: ItemRow | null, cast: Cast): Promise<Room> {
	const there = {
		members: await membersOn(tx, actor.municipalityId, meeting.bodyId, meeting.from_day),
		attended: await attendedRows(tx, actor, meeting.id),
		sitting: await sittingOf(tx, actor, item)
	};
	if (cast.manner === 'by_name') insistVoices(there, cast);
	else if (cast.manner !== 'consensus') insistCounts(there, cast);
	const at = hourOf(await wallClock(tx, actor), meeting.from_day, cast.takenAt);
	return roomOf(there.members, there.attended, { ...there.sitting, at });
}

type There = { readonly members: readonly Seat[]; readonly attended: readonly Attended[]; readonly sitting: Sitting };

function insistVoices({ members, attended, sitting }: There, { voices }: Cast): void {
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

function insistCounts({ members, attended, sitting }: There, { counts }: Cast): void {
	const missing = (['for', 'against', 'abstained'] as const).filter((name) => counts[name] === undefined);
	insistFields(Object.fromEntries(missing.map((name) => [`counts.${name}`, { key: 'platform.form.required' as const }])));
	const most = voicesAtMost(members, attended, sitting);
	const hands = handsIn(counts);
	insistField(most === null || hands <= most, 'counts.for', 'meetings.vote.too_many', { hands, most: most ?? 0 });
}

const handsIn = ({ for: inFavour = 0, against = 0, abstained = 0, notVoting }: Cast['counts']): number =>
	handsOf({ for: inFavour, against, abstained, notVoting: notVoting ?? null });

/**
 * The room the vote keeps: what was typed of it, else what was counted; never fewer than voted.
 *
 * @throws Refusal 422 fewer in the room than voted, or more than there are members
 */
function keptRoom({ manner, counts, voices, present }: Cast, counted: Room): Room {
	const voted = manner === 'by_name' ? voices.filter(({ choice }) => choice !== null).length : manner === 'consensus' ? 0 : handsIn(counts);
	insistField(present === undefined || present >= voted, 'present', 'meetings.vote.room_too_small', { voted });
	const { members } = counted;
	insistField(present === undefined || members === null || present <= members, 'present', 'meetings.vote.room_too_big', {
		members: members ?? 0
	});
	return { present: present ?? (counted.present === null ? null : Math.max(counted.present, voted)), members };
}

/**
 * The columns of a vote: counts only where hands or papers were counted; of voices they are computed when read. How the
 * chair voted by name is kept as well: who led the meeting may be corrected later.
 */
export async function castOf(tx: Tx, actor: Actor, meeting: MeetingRow, form: Cast, counted: Room) {
	const wall = await wallClock(tx, actor);
	const hour = hourOf(wall, meeting.from_day, form.takenAt);
	const isCounted = form.manner === 'show_of_hands' || form.manner === 'paper';
	const { present, members } = keptRoom(form, counted);
	return {
		question: form.question ?? null,
		manner: form.manner,
		votes_for: isCounted ? (form.counts.for ?? null) : null,
		votes_against: isCounted ? (form.counts.against ?? null) : null,
		abstained: isCounted ? (form.counts.abstained ?? null) : null,
		not_voting: isCounted ? (form.counts.notVoting ?? null) : null,
		majority: form.majority,
		chair_decides: form.chairDecides,
		chair_voice: form.chairDecides ? chairVoiceIn(form, meeting.chaired_by_id) : null,
		present,
		members,
		taken_at: hour && wall.momentOf(meeting.from_day, hour)
	};
}

function chairVoiceIn({ manner, voices, chairVoice }: Cast, chairId: Id | null): Cast['chairVoice'] {
	const said = manner === 'by_name' ? voices.find(({ membershipId }) => membershipId === chairId)?.choice : null;
	if (!said) return chairVoice;
	return said === 'for' || said === 'against' ? said : null;
}

export async function writeVoices(tx: Tx, { municipalityId }: Actor, voteId: Id, { manner, voices }: Cast): Promise<void> {
	await tx.deleteFrom('voice').where('municipality_id', '=', municipalityId).where('vote_id', '=', voteId).execute();
	if (manner !== 'by_name') return;
	const rows = voices.flatMap(({ membershipId, choice }) =>
		choice === null ? [] : [{ municipality_id: municipalityId, id: newId(), vote_id: voteId, membership_id: membershipId, choice }]
	);
	await tx.insertInto('voice').values(rows).execute();
}
