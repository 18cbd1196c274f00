import { diffWords } from 'diff';
import type { Id } from '#platform/db/id.ts';
import { readText, type Text } from '#platform/i18n/text.ts';

export const documentKinds = ['order', 'regulation', 'agreement', 'letter', 'report', 'minutes', 'other'] as const;
export type DocumentKind = (typeof documentKinds)[number];

export const effects = ['founds', 'renames', 'approves_composition', 'approves', 'amends', 'repeals'] as const;
export type Effect = (typeof effects)[number];

export const versionStates = ['draft', 'remarks', 'adopted', 'withdrawn'] as const;
export type VersionState = (typeof versionStates)[number];

/** A draft's words may change, also while members remark on it; what was adopted stays to the letter. */
export const isBeingDrawn = (state: VersionState): boolean => state === 'draft' || state === 'remarks';

export type Article = { readonly id: Id; readonly label: string; readonly heading: Text | null; readonly body: Text };

/** A stretch of words that both versions have, or only the earlier, or only the later one. */
export type Stretch = { readonly words: string; readonly stands: 'both' | 'before' | 'after' };

export type ArticleDifference = {
	readonly label: string;
	readonly kind: 'same' | 'changed' | 'added' | 'removed';
	readonly heading: readonly Stretch[];
	readonly body: readonly Stretch[];
};

type Draft = readonly Pick<Article, 'label' | 'heading' | 'body'>[];

/**
 * What became of each article from one version to the next, in the order of the later one; an article that went out
 * stands where it stood. Articles are the same by their printed label; texts are compared in the language of the later
 * version's original, word by word.
 */
export function differenceOf(before: Draft, after: Draft): ArticleDifference[] {
	const earlier = new Map(before.map((article) => [article.label, article]));
	const later = new Set(after.map(({ label }) => label));
	const order = after.map(({ label }) => label);
	for (const [index, { label }] of before.entries()) {
		if (later.has(label)) continue;
		const previous = before.slice(0, index).findLast((article) => order.includes(article.label));
		order.splice(previous ? order.indexOf(previous.label) + 1 : 0, 0, label);
	}
	return order.map((label) =>
		compare(
			label,
			earlier.get(label),
			after.find((article) => article.label === label)
		)
	);
}

function compare(label: string, before: Draft[number] | undefined, after: Draft[number] | undefined): ArticleDifference {
	const language = (after ?? before)?.body.original ?? 'ky';
	const words = (text: Text | null | undefined) => (text ? readText(text, language).text : '');
	const heading = stretches(words(before?.heading), words(after?.heading));
	const body = stretches(words(before?.body), words(after?.body));
	const isSame = [...heading, ...body].every(({ stands }) => stands === 'both');
	return { label, kind: before ? (after ? (isSame ? 'same' : 'changed') : 'removed') : 'added', heading, body };
}

const letters = new Intl.Segmenter('ky', { granularity: 'word' });

function stretches(before: string, after: string): Stretch[] {
	if (before === after) return after === '' ? [] : [{ words: after, stands: 'both' }];
	return diffWords(before, after, { intlSegmenter: letters }).map(({ value, added, removed }) => ({
		words: value,
		stands: added ? 'after' : removed ? 'before' : 'both'
	}));
}
