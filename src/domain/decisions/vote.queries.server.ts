import { type Counts, countsOf, type Majority, type Manner } from '#domain/meetings/vote.rules.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { insistFound } from '#platform/errors/refusal.ts';
import type { Text } from '#platform/i18n/text.ts';

/** The vote a decision was taken by. Consensus counts nothing. */
export type TakenVote = {
	readonly id: Id;
	readonly question: Text | null;
	readonly manner: Manner;
	readonly counts: Counts | null;
	readonly majority: Majority;
};

/** Counts as they were written down, or counted from the voices of a vote by name. */
export async function voteTaken(from: Db, municipalityId: Id, voteId: Id): Promise<TakenVote> {
	const vote = await from
		.selectFrom('vote')
		.select(['id', 'question', 'manner', 'votes_for', 'votes_against', 'abstained', 'not_voting', 'majority'])
		.where('municipality_id', '=', municipalityId)
		.where('id', '=', voteId)
		.executeTakeFirst();
	const { votes_for, votes_against, abstained, not_voting, ...taken } = insistFound(vote);
	if (taken.manner === 'by_name') return { ...taken, counts: countsOf(await voicesOf(from, municipalityId, voteId)) };
	const counted = votes_for !== null && votes_against !== null && abstained !== null;
	return { ...taken, counts: counted ? { for: votes_for, against: votes_against, abstained, notVoting: not_voting } : null };
}

async function voicesOf(from: Db, municipalityId: Id, voteId: Id) {
	const voices = await from
		.selectFrom('voice')
		.select('choice')
		.where('municipality_id', '=', municipalityId)
		.where('vote_id', '=', voteId)
		.execute();
	return voices.map(({ choice }) => choice);
}
