import { computedStandings, undertakingStates } from '#domain/decisions/rules.ts';

/** What an address chose among known words; anything else is no choice. */
export const chosen = <Known extends string>(known: readonly Known[], wanted: string | undefined): Known | undefined =>
	known.find((each) => each === wanted);

/** The year an address names, when it is one. */
export function yearIn(wanted: string | undefined): number | undefined {
	return wanted && /^(19|20)\d\d$/.test(wanted) ? Number(wanted) : undefined;
}

/** How an undertaking may stand for a filter; the last ones are computed when they are read. */
export const standings = [...undertakingStates, ...computedStandings] as const;
