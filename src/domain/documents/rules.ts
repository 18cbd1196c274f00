import { diffWords } from 'diff';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Id } from '#platform/db/id.ts';
import type { Language } from '#platform/i18n/languages.ts';
import { readText, type Text } from '#platform/i18n/text.ts';

export const documentKinds = ['order', 'regulation', 'agreement', 'letter', 'report', 'minutes', 'other'] as const;
export type DocumentKind = (typeof documentKinds)[number];

export const effects = ['founds', 'renames', 'approves_composition', 'approves', 'amends', 'repeals'] as const;
export type Effect = (typeof effects)[number];

export const versionStates = ['draft', 'remarks', 'adopted', 'withdrawn'] as const;
export type VersionState = (typeof versionStates)[number];

export const remarkStates = ['open', 'taken', 'declined'] as const;
export type RemarkState = (typeof remarkStates)[number];

/** A draft's words may change, also while members remark on it; what was adopted stays to the letter. */
export const isBeingDrawn = (state: VersionState): boolean => state === 'draft' || state === 'remarks';

type Standing = {
	readonly position: number;
	readonly state: VersionState;
	readonly adoptedOn: PlainDate | null;
	readonly inForceFrom: PlainDate | null;
	/** How many articles of it are known. */
	readonly articles: number;
};

/** The wording that stands on a day: the last one adopted by then and not said to begin later. */
export const standingOn = <Version extends Standing>(versions: readonly Version[], day: PlainDate): Version | null =>
	versions.findLast(({ state, adoptedOn, inForceFrom }) => {
		const since = inForceFrom ?? adoptedOn;
		return state === 'adopted' && since !== null && since <= day;
	}) ?? null;

/** The last adopted version before this one whose words are known: what it can be compared with. */
export const predecessorOf = <Version extends Standing>(versions: readonly Version[], { position }: { position: number }): Version | null =>
	versions.findLast((each) => each.state === 'adopted' && each.position < position && each.articles > 0) ?? null;

export type Article = { readonly id: Id; readonly label: string; readonly heading: Text | null; readonly body: Text };

/** A stretch of words that both versions have, or only the earlier, or only the later one. */
export type Stretch = { readonly words: string; readonly stands: 'both' | 'before' | 'after' };

export type ArticleDifference = {
	readonly label: string;
	readonly kind: 'same' | 'changed' | 'added' | 'removed';
	/** The language the words were compared in. */
	readonly language: Language;
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
	const said = (text: Text | null | undefined) => (text ? readText(text, language).text : '');
	const heading = stretches(said(before?.heading), said(after?.heading));
	const body = stretches(said(before?.body), said(after?.body));
	const isSame = [...heading, ...body].every(({ stands }) => stands === 'both');
	return { label, kind: before ? (after ? (isSame ? 'same' : 'changed') : 'removed') : 'added', language, heading, body };
}

const words = new Intl.Segmenter('ky', { granularity: 'word' });

/** An article in which more words than this were put in or taken out was written anew: so it is shown, and so it is quick. */
const changesAtMost = 400;

function stretches(before: string, after: string): Stretch[] {
	if (before === after) return after === '' ? [] : [{ words: after, stands: 'both' }];
	const asWhole: Stretch[] = [
		{ words: before, stands: 'before' },
		{ words: after, stands: 'after' }
	];
	const found = diffWords(before, after, { intlSegmenter: words, maxEditLength: changesAtMost });
	const told = found?.map(
		({ value, added, removed }): Stretch => ({ words: value, stands: added ? 'after' : removed ? 'before' : 'both' })
	);
	return (told ?? asWhole).filter((stretch) => stretch.words !== '');
}
