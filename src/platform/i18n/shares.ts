import type { Language } from './languages.ts';

/** So many of so many. Never a rate alone: who shows a percentage shows what it was counted from. */
export type Share = { readonly n: number; readonly of: number };

/**
 * Whole per cent, or null without a base: none of none is neither 0 nor 100. Only all is 100 and only none is 0; 199 of
 * 200 is 99.
 */
export function percentOf({ n, of }: Share): number | null {
	if (of === 0) return null;
	if (n === 0 || n === of) return n === 0 ? 0 : 100;
	return Math.min(99, Math.max(1, Math.round((n / of) * 100)));
}

/** «3/7 (43 %)», with U+00A0 before the sign; "3/7 (43%)" in English; «0/0» without a base. */
export function writeShare(share: Share, language: Language): string {
	const percent = percentOf(share);
	const counted = `${share.n}/${share.of}`;
	return percent === null ? counted : `${counted} (${percent}${language === 'en' ? '' : '\u00a0'}%)`;
}
