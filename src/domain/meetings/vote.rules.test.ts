import { expect, test } from 'vitest';
import { type Counts, countsOf, handsOf, type Vote, voteOutcome } from './vote.rules.ts';

const counts = (inFavour: number, against: number, abstained = 0, notVoting: number | null = 0): Counts => ({
	for: inFavour,
	against,
	abstained,
	notVoting
});
const vote = (differing: Partial<Vote> = {}): Vote => ({
	manner: 'show_of_hands',
	counts: counts(0, 0),
	majority: 'of_present',
	chairDecides: false,
	chairVoice: null,
	...differing
});
const unknown = { present: null, members: null };

test('present and not voting is not abstaining, and both are counted apart', () => {
	const voices = countsOf(['for', 'for', 'against', 'abstained', 'not_voting']);
	expect(voices).toEqual({ for: 2, against: 1, abstained: 1, notVoting: 1 });
	expect(handsOf(voices)).toBe(5);
	expect(handsOf(counts(2, 1, 1, null))).toBe(4);
});

test.each([
	['more than half of those present', { counts: counts(4, 3) }, { present: 7, members: 9 }, 'carried'],
	['most hands, but not of those present', { counts: counts(4, 2) }, { present: 9, members: 9 }, 'lost'],
	['the same by voices only', { counts: counts(4, 2), majority: 'of_voices' as const }, { present: 9, members: 9 }, 'carried'],
	['the same of all members', { counts: counts(4, 2), majority: 'of_members' as const }, { present: 6, members: 9 }, 'lost'],
	['of members whose number nobody knows', { counts: counts(4, 2), majority: 'of_members' as const }, unknown, 'not_known'],
	['two thirds exactly', { counts: counts(6, 3), majority: 'two_thirds_of_present' as const }, unknown, 'carried'],
	['just under two thirds', { counts: counts(5, 3), majority: 'two_thirds_of_present' as const }, unknown, 'lost'],
	['attendance unknown: the hands are those present', { counts: counts(4, 3) }, unknown, 'carried'],
	['no hands at all', { counts: counts(0, 0) }, unknown, 'not_known'],
	['consensus', { manner: 'consensus' as const, counts: null }, unknown, 'carried'],
	['a tie', { counts: counts(4, 4) }, unknown, 'tied'],
	['a tie the chair decides for', { counts: counts(4, 4), chairDecides: true, chairVoice: 'for' as const }, unknown, 'carried'],
	['a tie the chair decides against', { counts: counts(4, 4), chairDecides: true, chairVoice: 'against' as const }, unknown, 'lost'],
	['a tie, and nobody wrote down how the chair voted', { counts: counts(4, 4), chairDecides: true }, unknown, 'tied'],
	['half for, the others silent: no tie', { counts: counts(4, 0, 4), chairDecides: true, chairVoice: 'for' as const }, unknown, 'lost'],
	['no rule about ties', { counts: counts(4, 4), chairVoice: 'for' as const }, unknown, 'tied']
])('%s: %#', (_what, differing, there, outcome) => expect(voteOutcome(vote(differing), there)).toBe(outcome));
