import type { Cell } from 'write-excel-file/node';
import { isPlainDate } from '#platform/dates/plain-date.ts';
import { printable } from '#platform/files/printable.ts';
import { restamped } from '#platform/files/stamped-zip.ts';
import type { Column, Sheet } from './sheet.ts';

/** A cell of a workbook holds no more; Excel calls a file with a longer one damaged. */
const longestText = 32_767;

/**
 * A sheet as a workbook: titles bold and staying in sight, numbers to reckon with, days as days. Typed text is never a
 * formula in it. The same sheet gives the same bytes. Made in memory: for lists, not for archives. The library is read
 * when the first workbook is asked for, as few are.
 */
export async function xlsxOf<Row>({ name, columns, rows }: Sheet<Row>): Promise<Uint8Array> {
	const { default: writeExcelFile } = await import('write-excel-file/node');
	const titles = columns.map(({ title }): Cell => ({ ...words(title), fontWeight: 'bold', wrap: true }));
	const made = await writeExcelFile([titles, ...rows.map((row) => columns.map((column) => cellOf(column, row)))], {
		sheet: sheetName(name),
		columns: columns.map(({ width = 16 }) => ({ width })),
		stickyRowsCount: 1
	}).toBuffer();
	return restamped(made);
}

function cellOf<Row>(column: Column<Row>, row: Row): Cell {
	const value = column.value(row);
	if (value === null || value === '') return null;
	if (typeof value === 'number') return Number.isFinite(value) ? { value, type: Number } : null;
	if (column.kind === 'date' && isPlainDate(value) && value >= firstDay)
		return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'dd.mm.yyyy' };
	return { ...words(value), wrap: true, alignVertical: 'top' };
}

/** Excel counts days from 1900 and thinks that year had a 29th of February. */
const firstDay = '1900-03-01';

/** `_x000D_` in a text would be read back as the character it names; only its first sign need be named instead. */
const words = (text: string) => ({ value: cut(printable(text)).replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_'), type: String });

const cut = (text: string): string => (text.length > longestText ? `${text.slice(0, longestText - 1).toWellFormed()}…` : text);

/** Excel takes no name over 31 letters and none of []:*?/\ in it. */
const sheetName = (name: string): string =>
	printable(name)
		.replace(/[[\]:*?/\\\s]+/g, ' ')
		.replace(/^'|'$/g, '')
		.trim()
		.slice(0, 31)
		.toWellFormed()
		.trim() || '1';
