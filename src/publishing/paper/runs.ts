import type { Language } from '#platform/i18n/languages.ts';

/** A stretch of text in one dress. A line break inside `text` stays a line break on every paper. */
export type Span = {
	readonly text: string;
	readonly strong?: true;
	readonly em?: true;
	/** An absolute address. Anything but http(s), mailto and tel is printed as plain text. */
	readonly href?: string;
	/** Only where it differs from the paper's own language, so that a reading voice changes with it. */
	readonly lang?: Language;
};

export type Runs = readonly Span[];

/** What a writer may hand in wherever text is asked for: `'text'`, `strong('text')`, or several of them in a row. */
export type Words = string | Span | readonly (string | Span)[];

export const strong = (words: string | Span): Span => ({ ...spanOf(words), strong: true });

export const em = (words: string | Span): Span => ({ ...spanOf(words), em: true });

/** `link('https://…/naryn/decisions/2014-06-11/3', '11.06.2014, 3')` */
export const link = (href: string, words: string | Span): Span => ({ ...spanOf(words), href });

/** Words of another language than the paper's: `inLanguage('ru', 'водозабор')`. */
export const inLanguage = (lang: Language, words: string | Span): Span => ({ ...spanOf(words), lang });

/** The one shape in which text lies in the tree: equal words give equal bytes, however they were handed in. */
export function runsOf(words: Words): Runs {
	if (typeof words === 'string') return words === '' ? [] : [{ text: words }];
	if ('text' in words) return [words];
	return words.map(spanOf);
}

export const plain = (runs: Runs): string => runs.map(({ text }) => text).join('');

/** A paper leads to the web, a letter box or a telephone, and nowhere else. */
export const mayBeFollowed = (href: string): boolean => /^(https?:\/\/|mailto:|tel:)[^\s"<>\\^`{|}]+$/i.test(href);

/** Where a stretch leads, or `undefined` when nowhere or nowhere it may. */
export const addressOf = ({ href }: Span): string | undefined => (href !== undefined && mayBeFollowed(href) ? href : undefined);

const spanOf = (words: string | Span): Span => (typeof words === 'string' ? { text: words } : words);
