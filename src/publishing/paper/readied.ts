import { roomy } from './columns.ts';
import type { Block, Heading, Paper, Paragraph } from './paper.ts';
import type { Runs, Span } from './runs.ts';

const levels: readonly Heading['level'][] = [1, 2, 3, 4];

/**
 * The paper as every format can draw it. A heading may go back any number of steps but only one deeper: reading voices
 * lose their way in a gap, and PDF/UA refuses the whole file for it. A page is broken only between whole blocks. What
 * holds nothing is left out, columns get the room their words need, and who typed a new line began a new paragraph.
 */
export function readied(paper: Paper): Paper {
	let above = 0;
	const ready = (block: Block): Block => {
		if (block.block === 'list' || block.block === 'attached')
			return { ...block, items: block.items.map((item) => ({ ...item, blocks: inList(item.blocks) })) };
		if (block.block === 'table') return { ...block, columns: roomy(block) };
		if (block.block !== 'heading') return block;
		above = Math.min(block.level, above + 1);
		return { ...block, level: levels[above - 1] ?? block.level };
	};
	const inList = (blocks: readonly Block[]) =>
		blocks
			.filter((block) => block.block !== 'page-break' && holdsSomething(block))
			.flatMap(paragraphed)
			.map(ready);
	return { ...paper, blocks: paper.blocks.filter(holdsSomething).flatMap(paragraphed).map(ready) };
}

function holdsSomething(block: Block): boolean {
	switch (block.block) {
		case 'list':
		case 'attached':
			return block.items.length > 0;
		case 'table':
			return block.columns.length > 0;
		case 'facts':
			return block.facts.length > 0;
		case 'signatures':
			return block.signers.length > 0;
		default:
			return true;
	}
}

/** Justified to both margins, a line broken by hand would be stretched over the whole width. */
const paragraphed = (block: Block): Block[] =>
	block.block === 'paragraph' ? linesOf(block.runs).map((runs): Paragraph => ({ ...block, runs })) : [block];

function linesOf(runs: Runs): Runs[] {
	const lines: Span[][] = [[]];
	for (const span of runs) {
		const [first = '', ...more] = span.text.split('\n');
		lines.at(-1)?.push({ ...span, text: first });
		lines.push(...more.map((text) => [{ ...span, text }]));
	}
	const said = lines.map((line) => line.filter(({ text }) => text !== '')).filter((line) => line.length > 0);
	return said.length > 0 ? said : [runs];
}
