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

export type Vote = {
	readonly manner: Manner;
	/** Null for consensus, which counts nothing. */
	readonly counts: Counts | null;
	readonly majority: Majority;
	/** The rule that the chair's own voice decides when the voices are equal. */
	readonly chairDecides: boolean;
	readonly chairVoice: 'for' | 'against' | null;
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
 * What came out of it. `present` and `members` are null where the record does not tell them: of those present is then
 * counted from the hands themselves, of all members cannot be said.
 */
export function voteOutcome(vote: Vote, { present, members }: { present: number | null; members: number | null }): Outcome {
	if (vote.manner === 'consensus') return 'carried';
	const { counts } = vote;
	if (!counts) return 'not_known';
	const base = baseOf(vote.majority, counts, present, members);
	if (base === null || base === 0) return 'not_known';
	if (vote.majority === 'two_thirds_of_present') return counts.for * 3 >= base * 2 ? 'carried' : 'lost';
	if (counts.for * 2 > base) return 'carried';
	if (counts.for * 2 < base || counts.for !== counts.against) return 'lost';
	return afterTie(vote);
}

function baseOf(majority: Majority, counts: Counts, present: number | null, members: number | null): number | null {
	if (majority === 'of_members') return members;
	return majority === 'of_voices' ? counts.for + counts.against : Math.max(present ?? 0, handsOf(counts));
}

function afterTie({ chairDecides, chairVoice }: Vote): Outcome {
	if (!chairDecides || !chairVoice) return 'tied';
	return chairVoice === 'for' ? 'carried' : 'lost';
}
