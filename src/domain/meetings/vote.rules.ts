export const manners = ['show_of_hands', 'by_name', 'paper', 'consensus'] as const;
export type Manner = (typeof manners)[number];

export const choices = ['for', 'against', 'abstained', 'not_voting'] as const;
export type Choice = (typeof choices)[number];

/**
 * What carries a question. Of those present unless the body says otherwise: the usual practice, not something the
 * council's own record states.
 */
export const majorities = ['of_present', 'of_voices', 'of_members', 'two_thirds_of_present'] as const;
export type Majority = (typeof majorities)[number];

/** Present and not voting is not abstaining; `notVoting` is null where nobody counted them. */
export type Counts = { readonly for: number; readonly against: number; readonly abstained: number; readonly notVoting: number | null };

/**
 * Who with a voice was in the room when the vote was taken, and how many such members there were: facts of the vote, null
 * where nobody could tell. What is written down later of anybody's coming and going does not change them.
 */
export type Room = { readonly present: number | null; readonly members: number | null };

export type Vote = {
	readonly manner: Manner;
	/** Null for consensus, which counts nothing. */
	readonly counts: Counts | null;
	readonly majority: Majority;
	/** The rule that the chair's own voice decides when the voices are equal. */
	readonly chairDecides: boolean;
	readonly chairVoice: 'for' | 'against' | null;
	readonly room: Room;
};

export const outcomes = ['carried', 'lost', 'tied', 'not_known'] as const;
export type Outcome = (typeof outcomes)[number];

export function countsOf(voices: readonly Choice[]): Counts {
	const count = (choice: Choice) => voices.filter((voice) => voice === choice).length;
	return { for: count('for'), against: count('against'), abstained: count('abstained'), notVoting: count('not_voting') };
}

/** All hands that were counted, raised or not. */
export const handsOf = ({ for: inFavour, against, abstained, notVoting }: Counts): number =>
	inFavour + against + abstained + (notVoting ?? 0);

/**
 * What came out of it, from nothing but the vote itself. Of those present is counted from the hands where nobody knows
 * who was in the room; of all members cannot be said while nobody knows how many there were.
 */
export function voteOutcome(vote: Vote): Outcome {
	if (vote.manner === 'consensus') return 'carried';
	const { counts, majority } = vote;
	if (!counts) return 'not_known';
	if (chairIsAsked(vote, counts)) return vote.chairVoice === null ? 'tied' : vote.chairVoice === 'for' ? 'carried' : 'lost';
	const base = baseOf(vote, counts);
	if (base === null || base === 0) return 'not_known';
	if (majority === 'two_thirds_of_present') return counts.for * 3 >= base * 2 ? 'carried' : 'lost';
	if (counts.for * 2 > base) return 'carried';
	return counts.for * 2 === base && counts.for === counts.against ? 'tied' : 'lost';
}

/** Were the voices equal, and it was the chair's own that decided? */
export const wasDecidedByChair = (vote: Vote): boolean =>
	vote.counts !== null && vote.chairVoice !== null && chairIsAsked(vote, vote.counts);

/**
 * Equal voices go as the chair voted, whoever abstained beside them. A share that is fixed, two thirds or more than half of
 * all members, is not reached by one voice more: there the chair decides only when all members fell into two halves.
 */
function chairIsAsked({ manner, majority, chairDecides, room }: Vote, counts: Counts): boolean {
	if (manner === 'consensus' || !chairDecides || counts.for === 0 || counts.for !== counts.against) return false;
	if (majority === 'of_members') return counts.for * 2 === room.members;
	return majority !== 'two_thirds_of_present';
}

function baseOf({ majority, room }: Vote, counts: Counts): number | null {
	if (majority === 'of_members') return room.members;
	return majority === 'of_voices' ? counts.for + counts.against : Math.max(room.present ?? 0, handsOf(counts));
}
