import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Language } from '#platform/i18n/languages.ts';
import type { Runs } from './runs.ts';

/**
 * A paper of the council as one tree, before it is a page, a Word file or a PDF. It holds only what is printed; every
 * label and number stands in it as text, so no writer of a format can number anything differently.
 */
export type Paper = {
	readonly language: Language;
	/** What a file, a window or a reading voice calls it: «2014-жылдын 28-майындагы отурумдун протоколу». */
	readonly title: string;
	readonly kind: 'minutes' | 'extract' | 'invitation' | 'report';
	/** The day the paper is of: the meeting's, not the writing's. */
	readonly date?: PlainDate;
	/** The body it comes from, as it was called that day. */
	readonly author: string;
	readonly blocks: readonly Block[];
};

/**
 * The head of an official paper, printed once and first: who, what, of what. `over` are the lines above (city hall,
 * council), `word` is ПРОТОКОЛ, БУЙРУК, МААЛЫМАТ, and `about` says of what. It is the title; headings come below it.
 */
export type Letterhead = { block: 'letterhead'; over: readonly string[]; word: string; about?: string };

/** The line under the head: day on the left, place in the middle, number on the right. Any may be ''. */
export type Dateline = { block: 'dateline'; left: string; middle: string; right: string };

/** The stamp in the upper right corner: БЕКИТЕМИН, who approves, a place to sign, the day. */
export type Approval = { block: 'approval'; word: string; office: string; name: string; day: string };

export type Heading = { block: 'heading'; level: 1 | 2 | 3 | 4; runs: Runs };

/** `keeps: 'next'` never leaves the paragraph alone at the foot of a page: УГУЛДУ: belongs to what was heard. */
export type Paragraph = { block: 'paragraph'; runs: Runs; keeps?: 'next' };

/** A label is printed to the letter: «1.», «1.1.», «—», or the odd «1. 2.» of an old paper. */
export type Item = { readonly label: string; readonly blocks: readonly Block[] };
export type List = { block: 'list'; items: readonly Item[] };

/** `width` is a share of the table's width beside the other columns' shares; one that is not given counts as 1. */
export type Column = { readonly title: string; readonly width?: number; readonly align?: 'left' | 'center' | 'right' };
export type Table = { block: 'table'; caption?: string; columns: readonly Column[]; rows: readonly (readonly Runs[])[] };

/** Pairs such as Төрага — …, Катчы — …, Катышкандар — … */
export type Facts = { block: 'facts'; facts: readonly { readonly label: string; readonly value: Runs }[] };

/** One line per signer: office on the left, a line to sign on, the name on the right ('' leaves a second line). */
export type Signatures = { block: 'signatures'; signers: readonly { readonly office: string; readonly name: string }[] };

/** Small print: where a figure comes from, which language was the original. */
export type Note = { block: 'note'; runs: Runs };

/** What lies behind the paper, at its end: «Тиркемелер: 1. …». */
export type Attached = { block: 'attached'; title: string; items: readonly Item[] };

/** A solid line across the page: below those present, in the short form of minutes. */
export type Rule = { block: 'rule' };

export type PageBreak = { block: 'page-break' };

export type Block =
	| Letterhead
	| Dateline
	| Approval
	| Heading
	| Paragraph
	| List
	| Table
	| Facts
	| Signatures
	| Note
	| Attached
	| Rule
	| PageBreak;
