import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import type { Text } from '#platform/i18n/text.ts';
import { type Choice, countsOf, type Outcome, type Vote, voteOutcome } from './vote.rules.ts';

export type RecordedVote = Vote & {
	readonly id: Id;
	readonly meetingId: Id;
	readonly itemId: Id | null;
	readonly position: number;
	readonly question: Text | null;
	/** Each voice, of a vote by name; else empty. */
	readonly voices: readonly { readonly membershipId: Id; readonly choice: Choice }[];
	readonly takenAt: Date | null;
	/** What came out of it: every page and paper says this and nothing it reckoned itself. */
	readonly outcome: Outcome;
	readonly version: number;
};

/** The votes of these meetings in the order they were taken. Of a vote by name the counts are those of its voices. Two queries. */
export async function votesOf(from: Db, municipalityId: Id, meetingIds: readonly Id[]): Promise<RecordedVote[]> {
	if (meetingIds.length === 0) return [];
	const rows = await from
		.selectFrom('vote')
		.selectAll()
		.where('municipality_id', '=', municipalityId)
		.where('meeting_id', 'in', meetingIds)
		.orderBy('position')
		.execute();
	const voices = await voicesIn(
		from,
		municipalityId,
		rows.map(({ id }) => id)
	);
	return rows.map((row) => asVote(row, voices.get(row.id) ?? []));
}

async function voicesIn(from: Db, municipalityId: Id, voteIds: readonly Id[]) {
	if (voteIds.length === 0) return new Map<Id, { voteId: Id; membershipId: Id; choice: Choice }[]>();
	const rows = await from
		.selectFrom('voice')
		.select(['vote_id as voteId', 'membership_id as membershipId', 'choice'])
		.where('municipality_id', '=', municipalityId)
		.where('vote_id', 'in', voteIds)
		.orderBy('id')
		.execute();
	return Map.groupBy(rows, ({ voteId }) => voteId);
}

type VoteRow = {
	id: Id;
	meeting_id: Id;
	item_id: Id | null;
	position: number;
	question: Text | null;
	manner: Vote['manner'];
	votes_for: number | null;
	votes_against: number | null;
	abstained: number | null;
	not_voting: number | null;
	majority: Vote['majority'];
	chair_decides: boolean;
	chair_voice: Vote['chairVoice'];
	present: number | null;
	members: number | null;
	taken_at: Date | null;
	version: number;
};

function asVote(row: VoteRow, voices: readonly { membershipId: Id; choice: Choice }[]): RecordedVote {
	const byName = row.manner === 'by_name';
	const counted =
		row.votes_for === null || row.votes_against === null || row.abstained === null
			? null
			: { for: row.votes_for, against: row.votes_against, abstained: row.abstained, notVoting: row.not_voting };
	const vote: Vote = {
		manner: row.manner,
		counts: byName ? countsOf(voices.map(({ choice }) => choice)) : counted,
		majority: row.majority,
		chairDecides: row.chair_decides,
		chairVoice: row.chair_voice,
		room: { present: row.present, members: row.members }
	};
	return {
		...vote,
		id: row.id,
		meetingId: row.meeting_id,
		itemId: row.item_id,
		position: row.position,
		question: row.question,
		voices: voices.map(({ membershipId, choice }) => ({ membershipId, choice })),
		takenAt: row.taken_at,
		outcome: voteOutcome(vote),
		version: row.version
	};
}
