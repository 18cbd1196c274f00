import type { Member } from '#domain/councils/queries.server.ts';
import type { DecisionRow } from '#domain/decisions/row.queries.server.ts';
import { askedNote, bindingNote, decisionList } from '../decision-lines.ts';
import { lead, paragraph } from '../paper/compose.ts';
import type { Block } from '../paper/paper.ts';
import type { Pen } from '../pen.ts';
import { type Vote, voteBlocks } from '../votes.ts';

type Decided = {
	readonly decided: readonly DecisionRow[];
	/** Taken here: those no decision names are told before the decisions, so that none seems taken by them. */
	readonly votes: readonly Vote[];
	/** Taken elsewhere, and some decision here may name one. */
	readonly otherVotes?: readonly Vote[];
	readonly members: readonly Member[];
};

/** ЧЕЧИМ КЫЛАТ: the decisions with the votes they were taken by; and that none was written down, where that is so. */
export function decidedLines({ decided, votes, otherVotes = [], members }: Decided, pen: Pen): Block[] {
	const { t } = pen;
	const tied = new Set(decided.map(({ voteId }) => voteId));
	const loose = votes.filter(({ id }) => !tied.has(id));
	const isTold = decided.some(({ voteId }) => voteId !== null) || loose.length > 0;
	const more = (decision: DecisionRow): Block[] => {
		const container = decided.find(({ id }) => id === decision.parentId);
		const isOwn = !decision.isContainer || decision.voteId !== null;
		const vote = [...votes, ...otherVotes].find(({ id }) => id === decision.voteId && id !== container?.voteId);
		const isUntold = isTold && isOwn && decision.voteId === null;
		return [
			...askedNote(decision, pen),
			...bindingNote(decision, pen),
			...(vote ? voteBlocks(vote, members, pen) : []),
			...(isUntold ? [paragraph(t('publishing.vote.unrecorded'))] : [])
		];
	};
	return [
		...loose.flatMap((vote) => voteBlocks(vote, members, pen)),
		...(decided.length > 0 ? [lead(t('publishing.minutes.decided')), decisionList(decided, { more }, pen)] : []),
		...(decided.length > 0 && !isTold ? [paragraph(t('publishing.vote.unrecorded'))] : [])
	];
}
