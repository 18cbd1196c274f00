import { expect, test } from 'vitest';
import { type Counts, countsOf, handsOf, type Vote, voteOutcome, wasDecidedByChair } from './vote.rules.ts';

const unknown = { present: null, members: null };
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
	room: unknown,
	...differing
});

test('present and not voting is not abstaining, and both are counted apart', () => {
	const voices = countsOf(['for', 'for', 'against', 'abstained', 'not_voting']);
	expect(voices).toEqual({ for: 2, against: 1, abstained: 1, notVoting: 1 });
	expect(handsOf(voices)).toBe(5);
	expect(handsOf(counts(2, 1, 1, null))).toBe(4);
});

test.each([
	['more than half of those present', { counts: counts(4, 3) }, { present: 7, members: 9 }, 'carried'],
	['most hands, but not of those present', { counts: counts(4, 2) }, { present: 9, members: 9 }, 'lost'],
	['two hands of the four in the room, one abstained, one said nothing', { counts: counts(2, 0, 1) }, { present: 4, members: 6 }, 'lost'],
	['the same by voices only', { counts: counts(4, 2), majority: 'of_voices' as const }, { present: 9, members: 9 }, 'carried'],
	['the same of all members', { counts: counts(4, 2), majority: 'of_members' as const }, { present: 6, members: 9 }, 'lost'],
	['more than half of all members', { counts: counts(5, 0), majority: 'of_members' as const }, { present: 6, members: 9 }, 'carried'],
	['of members whose number nobody knows', { counts: counts(4, 2), majority: 'of_members' as const }, unknown, 'not_known'],
	['two thirds exactly', { counts: counts(6, 3), majority: 'two_thirds_of_present' as const }, unknown, 'carried'],
	['just under two thirds', { counts: counts(5, 3), majority: 'two_thirds_of_present' as const }, unknown, 'lost'],
	['attendance unknown: the hands are those present', { counts: counts(4, 3) }, unknown, 'carried'],
	['more hands than anybody counted in the room', { counts: counts(4, 3) }, { present: 5, members: null }, 'carried'],
	['no hands at all', { counts: counts(0, 0) }, unknown, 'not_known'],
	['consensus', { manner: 'consensus' as const, counts: null }, unknown, 'carried']
])('%s: %#', (_what, differing, room, outcome) => expect(voteOutcome(vote({ ...differing, room }))).toBe(outcome));

const [theChairIsFor, theChairIsAgainst] = (['for', 'against'] as const).map((chairVoice) => ({ chairDecides: true, chairVoice }));
const ofMembers = { majority: 'of_members' as const };
const twoThirds = { majority: 'two_thirds_of_present' as const };

test.each([
	['a tie', { counts: counts(4, 4) }, 'tied', false],
	['a tie, the chair for', { counts: counts(4, 4), ...theChairIsFor }, 'carried', true],
	['a tie, the chair against', { counts: counts(4, 4), ...theChairIsAgainst }, 'lost', true],
	['a tie, and nobody wrote down how the chair voted', { counts: counts(4, 4), chairDecides: true }, 'tied', false],
	['a tie without the rule: the chair is one voice like any other', { counts: counts(4, 4), chairVoice: 'for' as const }, 'tied', false],
	['equal voices beside one who abstained, the chair for', { counts: counts(2, 2, 1), ...theChairIsFor }, 'carried', true],
	['equal voices beside one who abstained, the chair against', { counts: counts(2, 2, 1), ...theChairIsAgainst }, 'lost', true],
	['equal voices beside one who abstained, nobody to decide', { counts: counts(2, 2, 1) }, 'lost', false],
	['equal by voices only', { counts: counts(2, 2, 3), majority: 'of_voices' as const, ...theChairIsFor }, 'carried', true],
	['half for, the others silent: no tie', { counts: counts(4, 0, 4), ...theChairIsFor }, 'lost', false],
	['a clear majority needs no chair', { counts: counts(5, 3), ...theChairIsAgainst }, 'carried', false],
	['nobody but who abstained', { counts: counts(0, 0, 5), ...theChairIsFor }, 'lost', false],
	['two thirds are not reached by one voice', { counts: counts(4, 4), ...twoThirds, ...theChairIsFor }, 'lost', false],
	['all members in two halves', { counts: counts(4, 4), ...ofMembers, ...theChairIsFor }, 'carried', true],
	['equal, but not half of all members', { counts: counts(3, 3), ...ofMembers, ...theChairIsFor }, 'lost', false]
])('%s: %#', (_what, differing, outcome, byChair) => {
	const taken = vote({ ...differing, room: { present: null, members: 8 } });
	expect([voteOutcome(taken), wasDecidedByChair(taken)]).toEqual([outcome, byChair]);
});
