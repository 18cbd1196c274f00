import {
	AlignmentType,
	BorderStyle,
	type FileChild,
	Paragraph,
	type ParagraphChild,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	VerticalAlign,
	WidthType
} from 'docx';
import { drawRuns, drawText } from './docx-runs.ts';
import { textWidth } from './docx-styles.ts';
import type { Column, Signatures, Table as TableBlock } from './paper.ts';

/** A table of no more rows stands on one page with its caption. */
const together = 15;

/** Real columns and a header row that Word repeats on every page. No row is torn between two pages, and no short table. */
export function drawTable({ caption, columns, rows }: TableBlock, left: number): FileChild[] {
	const widths = shared(
		columns.map(({ width = 1 }) => width),
		textWidth - left
	);
	const last = rows.length > together ? 0 : rows.length;
	const row = (cells: ParagraphChild[][], at: number) =>
		new TableRow({
			cantSplit: true,
			tableHeader: at === 0,
			children: cells.map((children, n) => cell(children, { width: widths[n], column: columns[n], keepNext: at < last }))
		});
	return [
		...(caption === undefined ? [] : [new Paragraph({ style: 'Caption', children: drawText(caption) })]),
		new Table({
			layout: TableLayoutType.FIXED,
			width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
			columnWidths: widths,
			...(left > 0 && { indent: { size: left, type: WidthType.DXA } }),
			margins: { left: 80, right: 80, top: 30, bottom: 30 },
			tableLook: { firstRow: true },
			rows: [
				row(
					columns.map(({ title }) => drawText(title, { strong: true })),
					0
				),
				...rows.map((cells, n) => row(cells.map(drawRuns), n + 1))
			]
		}),
		afterTable()
	];
}

/** Office, a line to sign on, name. A table without lines, for a long office must be able to run over several lines. */
export function drawSignatures({ signers }: Signatures): FileChild[] {
	const widths = shared([4, 3, 4], textWidth);
	const none = { style: BorderStyle.NONE };
	const noLines = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };
	const place = (text: string, n: number) =>
		new TableCell({
			width: { size: widths[n] ?? 0, type: WidthType.DXA },
			borders: noLines,
			verticalAlign: VerticalAlign.BOTTOM,
			children: [new Paragraph({ keepNext: true, spacing: { before: 360, after: 0 }, children: drawText(text) })]
		});
	return [
		new Table({
			layout: TableLayoutType.FIXED,
			width: { size: textWidth, type: WidthType.DXA },
			columnWidths: widths,
			borders: noLines,
			margins: { left: 0, right: 120 },
			rows: signers.map(({ office, name }) => new TableRow({ cantSplit: true, children: [office, toSign, name || toSign].map(place) }))
		}),
		afterTable()
	];
}

const toSign = '_________________';

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT };

type Lay = { readonly width: number | undefined; readonly column: Column | undefined; readonly keepNext: boolean };

const cell = (children: ParagraphChild[], { width = 0, column, keepNext }: Lay) =>
	new TableCell({
		width: { size: width, type: WidthType.DXA },
		children: [new Paragraph({ style: 'TableText', keepNext, alignment: alignments[column?.align ?? 'left'], children })]
	});

/** Word joins two tables that touch, and wants a paragraph after the last one. */
const afterTable = () => new Paragraph({ style: 'AfterTable' });

const shared = (shares: readonly number[], whole: number): number[] => {
	const all = shares.reduce((sum, share) => sum + share, 0) || 1;
	return shares.map((share) => Math.floor((whole * share) / all));
};
