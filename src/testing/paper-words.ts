import type { Language } from '#platform/i18n/languages.ts';
import { translator } from '#platform/i18n/messages.server.ts';
import type { Block, Paper } from '#publishing/paper/paper.ts';
import { plain, type Runs } from '#publishing/paper/runs.ts';
import type { Pen } from '#publishing/pen.ts';

export const aPen = (language: Language = 'ky'): Pen => ({ language, t: translator(language) });

/** A paper line by line, as a reader's eye goes over it: labels before their lines, two spaces for each list it lies in. */
export const linesOf = (paper: Paper): string[] => paper.blocks.flatMap((block) => lines(block, ''));

/** The same as one text. */
export const textOf = (paper: Paper): string => linesOf(paper).join('\n');

function lines(block: Block, indent: string): string[] {
	const inside = (blocks: readonly Block[]) => blocks.flatMap((each) => lines(each, `${indent}  `));
	switch (block.block) {
		case 'letterhead':
			return [...block.over, block.word, block.about ?? ''];
		case 'dateline':
			return [[block.left, block.middle, block.right].filter(Boolean).join(' | ')];
		case 'approval':
			return [block.word, block.office, block.name, block.day];
		case 'heading':
			return [`${'#'.repeat(block.level)} ${plain(block.runs)}`];
		case 'paragraph':
		case 'note':
			return [indent + plain(block.runs)];
		case 'list':
			return block.items.flatMap(({ label, blocks }) => labelled(label, inside(blocks), indent));
		case 'attached':
			return [block.title, ...block.items.flatMap(({ label, blocks }) => labelled(label, inside(blocks), indent))];
		case 'table':
			return [block.caption ?? '', block.columns.map(({ title }) => title).join(' | '), ...block.rows.map(rowOf)].filter(Boolean);
		case 'facts':
			return block.facts.map(({ label, value }) => `${indent}${label}: ${plain(value)}`);
		case 'signatures':
			return block.signers.map(({ office, name }) => `${office} ______ ${name || '______'}`);
		case 'rule':
			return ['————'];
		case 'page-break':
			return [];
	}
}

const rowOf = (row: readonly Runs[]): string => row.map(plain).join(' | ');

const labelled = (label: string, [first = '', ...rest]: readonly string[], indent: string): string[] => [
	`${indent}${label} ${first.trim()}`,
	...rest
];
