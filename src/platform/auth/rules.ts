import type { Holding } from '#platform/permissions/actor.ts';

/** Those who act for others, or publish in their name, prove themselves twice. */
const offices = ['secretary', 'chair', 'press', 'administrator', 'operator'];

export const needsSecondFactor = (holdings: readonly Holding[]): boolean => holdings.some(({ role }) => offices.includes(role));

/**
 * - `on`: asked for at every sign-in
 * - `off`: not set up, and not asked of this person
 * - `missing`: the person holds an office and has yet to set it up: until then they may do nothing
 * - `exempt`: the same, but let pass so that the demo can be tried
 */
export type SecondFactor = 'on' | 'off' | 'missing' | 'exempt';

type Known = { isOn: boolean; holdings: readonly Holding[]; isMarkedExempt: boolean; isDemo: boolean };

/** The mark of the demo counts in a demo only: production asks for the second factor whatever the row says. */
export function secondFactorOf({ isOn, holdings, isMarkedExempt, isDemo }: Known): SecondFactor {
	if (isOn) return 'on';
	if (!needsSecondFactor(holdings)) return 'off';
	return isMarkedExempt && isDemo ? 'exempt' : 'missing';
}

/** In days. Long enough for a letter to be read after a holiday. */
export const invitationDays = 14;
