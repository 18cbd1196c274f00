import type { Member } from '#domain/councils/queries.server.ts';
import { type Choice, choices, wasDecidedByChair } from '#domain/meetings/vote.rules.ts';
import type { RecordedVote } from '#domain/meetings/votes.queries.server.ts';
import { paragraph } from './paper/compose.ts';
import type { Block } from './paper/paper.ts';
import { capital, type Pen, plainly, said } from './pen.ts';
import { alphabetical, nameOfSeat } from './who.ts';

export type Vote = RecordedVote;

/** How the voices fell, as minutes write it; of a vote by name also who voted how. */
export function voteBlocks(vote: Vote, members: readonly Member[], pen: Pen): Block[] {
	const { t } = pen;
	const question = vote.question ? [said(vote.question, pen), { text: '. ' }] : [];
	return [
		paragraph(...question, [t('publishing.vote.taken', { manner: t(`meetings.vote.manner.${vote.manner}`) }), ' ', countsOf(vote, pen)]),
		...choices.flatMap((choice) => voicesOf(choice, vote, members, pen))
	];
}

function countsOf(vote: Vote, { t }: Pen): string {
	const { counts, chairVoice, outcome } = vote;
	const came = `${t(`meetings.vote.outcome.${outcome}`)}.`;
	if (!counts) return came;
	const { for: inFavour, against, abstained, notVoting } = counts;
	return [
		t('publishing.vote.counts', { for: inFavour, against, abstained }),
		notVoting === null || notVoting === 0 ? '' : t('publishing.vote.not_voting', { n: notVoting }),
		chairVoice && wasDecidedByChair(vote) ? t(`publishing.vote.chair_${chairVoice}`) : '',
		capital(came)
	]
		.filter(Boolean)
		.join(' ');
}

function voicesOf(choice: Choice, { voices }: Vote, members: readonly Member[], pen: Pen): Block[] {
	const ids = new Set(voices.filter((voice) => voice.choice === choice).map(({ membershipId }) => membershipId));
	const names = alphabetical(
		members.filter(({ id }) => ids.has(id)),
		pen
	).flatMap((seat) => nameOfSeat(seat) ?? []);
	if (names.length === 0) return [];
	return [paragraph(`${capital(pen.t(`meetings.vote.choice.${choice}`))}: ${names.map((name) => plainly(name, pen)).join(', ')}.`)];
}
