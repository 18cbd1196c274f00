import type {
	Approval,
	Attached,
	Block,
	Column,
	Dateline,
	Facts,
	Heading,
	Item,
	Letterhead,
	List,
	Note,
	PageBreak,
	Paragraph,
	Rule,
	Signatures,
	Table
} from './paper.ts';
import { runsOf, strong, type Words } from './runs.ts';

/** `letterhead(['Нарын шаардык мэриясы', council], 'ПРОТОКОЛ', '2014-жылдын 28-майындагы кезектеги отурумдун')` */
export const letterhead = (over: readonly string[], word: string, about?: string): Letterhead => ({
	block: 'letterhead',
	over,
	word,
	...(about !== undefined && { about })
});

/** `dateline({ left: '28.05.2014', middle: 'Нарын ш.', right: '№ 1' })` */
export const dateline = ({ left = '', middle = '', right = '' }: { left?: string; middle?: string; right?: string }): Dateline => ({
	block: 'dateline',
	left,
	middle,
	right
});

/** `approval('БЕКИТЕМИН', { office: 'Нарын шаарынын мэри', name: '', day: '«__» ________ 2014-ж.' })` */
export const approval = (word: string, { office, name = '', day = '' }: { office: string; name?: string; day?: string }): Approval => ({
	block: 'approval',
	word,
	office,
	name,
	day
});

export const heading = (level: Heading['level'], words: Words): Heading => ({ block: 'heading', level, runs: runsOf(words) });

/** `paragraph('Кеңеш ', strong('3'), ' маселе карады.')` */
export const paragraph = (...words: readonly Words[]): Paragraph => ({
	block: 'paragraph',
	runs: words.flatMap(runsOf)
});

/** A strong line that stays with what follows it: `lead('УГУЛДУ:')`. */
export const lead = (words: string): Paragraph => ({ block: 'paragraph', runs: [strong(words)], keeps: 'next' });

/** `item('1.1.', 'Иш пландын формасы өзгөртүлсүн', paragraph('Мөөнөтү: …'))`; the text may be '' when a list comes at once. */
export const item = (label: string, words: Words, ...more: readonly Block[]): Item => {
	const runs = runsOf(words);
	return { label, blocks: runs.length === 0 ? more : [{ block: 'paragraph', runs }, ...more] };
};

export const list = (...items: readonly Item[]): List => ({ block: 'list', items });

/** «1.», «2.», … and under '3.': «3.1.», «3.2.», … */
export const numbered = (texts: readonly Words[], under = ''): List => list(...texts.map((words, n) => item(`${under}${n + 1}.`, words)));

/** Every line opened by a dash, as officials list people and papers. */
export const dashed = (texts: readonly Words[]): List => list(...texts.map((words) => item('—', words)));

/**
 * `table({ columns: ['№', { title: 'Иш-чара', width: 4 }, { title: 'Саны', align: 'right' }], rows: [['1', 'Отурум', '3']] })`
 * A row shorter than the columns is filled up with empty cells.
 */
export const table = (made: { caption?: string; columns: readonly (string | Column)[]; rows: readonly (readonly Words[])[] }): Table => ({
	block: 'table',
	...(made.caption !== undefined && { caption: made.caption }),
	columns: made.columns.map((column) => (typeof column === 'string' ? { title: column } : column)),
	rows: made.rows.map((row) => made.columns.map((_, n) => runsOf(row[n] ?? '')))
});

/** `facts([['Төрага', 'биринчи вице-мэр'], ['Катышкандар', '12']])` */
export const facts = (pairs: readonly (readonly [label: string, value: Words])[]): Facts => ({
	block: 'facts',
	facts: pairs.map(([label, value]) => ({ label, value: runsOf(value) }))
});

/** `signatures(['Төрага', 'А. Асанов'], ['Катчы', ''])` */
export const signatures = (...signers: readonly (readonly [office: string, name: string])[]): Signatures => ({
	block: 'signatures',
	signers: signers.map(([office, name]) => ({ office, name }))
});

export const note = (words: Words): Note => ({ block: 'note', runs: runsOf(words) });

/** `attached('Тиркемелер', item('1.', 'Катышкандардын тизмеси, 1 барак'))` */
export const attached = (title: string, ...items: readonly Item[]): Attached => ({ block: 'attached', title, items });

export const rule: Rule = { block: 'rule' };

export const pageBreak: PageBreak = { block: 'page-break' };
