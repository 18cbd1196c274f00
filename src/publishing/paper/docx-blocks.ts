import { type FileChild, HeadingLevel, type IParagraphOptions, PageBreak, Paragraph, TabStopType } from 'docx';
import { hangingFor, numberingOf } from './docx-labels.ts';
import { drawRuns, drawText } from './docx-runs.ts';
import { textWidth } from './docx-styles.ts';
import { drawSignatures, drawTable } from './docx-tables.ts';
import type { Approval, Block, Dateline, Heading, Item, Letterhead } from './paper.ts';

/** Where a block stands: how deep in lists, how far from the left margin (twips), and the counter of numberings. */
export type Place = { depth: number; left: number; nextInstance: () => number };

const levels: Readonly<Record<Heading['level'], IParagraphOptions['heading'] & string>> = {
	1: HeadingLevel.HEADING_1,
	2: HeadingLevel.HEADING_2,
	3: HeadingLevel.HEADING_3,
	4: HeadingLevel.HEADING_4
};

export function drawBlock(block: Block, place: Place): FileChild[] {
	const indent = place.left > 0 ? { indent: { left: place.left } } : {};
	switch (block.block) {
		case 'letterhead':
			return letterhead(block);
		case 'dateline':
			return [dateline(block)];
		case 'approval':
			return approval(block);
		case 'heading':
			return [new Paragraph({ heading: levels[block.level], children: drawRuns(block.runs), ...indent })];
		case 'paragraph':
			return [new Paragraph({ style: styleOf(block.keeps, place), children: drawRuns(block.runs), ...indent })];
		case 'list':
			return drawList(block.items, place);
		case 'table':
			return drawTable(block, place.left);
		case 'facts':
			return block.facts.map(
				({ label, value }) =>
					new Paragraph({ children: [...drawText(label, { strong: true }), ...drawText(': '), ...drawRuns(value)], ...indent })
			);
		case 'signatures':
			return drawSignatures(block);
		case 'note':
			return [new Paragraph({ style: 'Note', children: drawRuns(block.runs), ...indent })];
		case 'attached':
			return [
				new Paragraph({ style: 'Lead', spacing: { before: 240 }, children: drawText(block.title, { strong: true }) }),
				...drawList(block.items, place)
			];
		case 'rule':
			return [new Paragraph({ style: 'AfterTable', thematicBreak: true, spacing: { before: 120, after: 240 } })];
		case 'page-break':
			return [new Paragraph({ style: 'AfterTable', children: [new PageBreak()] })];
	}
}

const styleOf = (keeps: 'next' | undefined, { depth }: Place): string => (keeps ? 'Lead' : depth === 0 ? 'BodyText' : 'ListParagraph');

function drawList(items: readonly Item[], place: Place): FileChild[] {
	const labels = items.map(({ label }) => label);
	const indent = { left: place.left, hanging: hangingFor(labels) };
	const numberings = numberingOf(labels, place.depth, indent, place.nextInstance);
	const inside = { ...place, depth: place.depth + 1, left: indent.left + indent.hanging };
	return items.flatMap(({ label, blocks: [first, ...rest] }, n) => {
		const opens = first?.block === 'paragraph';
		const numbering = numberings[n];
		const line = new Paragraph({
			style: 'ListParagraph',
			...(numbering ? { numbering } : { indent: { left: inside.left, hanging: indent.hanging } }),
			children: [...(numbering ? [] : drawText(`${label}\t`)), ...(opens ? drawRuns(first.runs) : [])]
		});
		return [line, ...(first && !opens ? [first, ...rest] : rest).flatMap((block) => drawBlock(block, inside))];
	});
}

const letterhead = ({ over, word, about }: Letterhead): FileChild[] => [
	...over.map((line) => new Paragraph({ style: 'Letterhead', children: drawText(line) })),
	new Paragraph({
		heading: HeadingLevel.TITLE,
		...(about !== undefined && { spacing: { before: 240, after: 0 } }),
		children: drawText(word)
	}),
	...(about === undefined ? [] : [new Paragraph({ style: 'Letterhead', spacing: { after: 240 }, children: drawText(about) })])
];

const dateline = ({ left, middle, right }: Dateline): Paragraph =>
	new Paragraph({
		spacing: { before: 120, after: 240 },
		tabStops: [
			{ type: TabStopType.CENTER, position: Math.round(textWidth / 2) },
			{ type: TabStopType.RIGHT, position: Math.round(textWidth) }
		],
		children: drawText([left, middle, right].join('\t'))
	});

const approval = ({ word, office, name, day }: Approval): FileChild[] => {
	const lines = [drawText(word, { strong: true }), drawText(office), drawText(`_______________ ${name}`), drawText(day)];
	return lines.map((children, n) => new Paragraph({ style: 'Approval', ...(n === 3 && { spacing: { after: 320 } }), children }));
};
