import type { PlainDate } from '#platform/dates/plain-date.ts';

/**
 * A list as others take it away: once described, it is a CSV file or a workbook. Titles and texts are in the reader's
 * language already; unknown is `null`, an empty cell, never a dash or a zero.
 */
export type Sheet<Row> = { readonly name: string; readonly columns: readonly Column<Row>[]; readonly rows: readonly Row[] };

/**
 * A number is a number to reckon with (money in soms, not in tyiyn); a date is a day, or words where the day is not
 * known («2014-ж. октябрь»). `width` is in letters.
 */
export type Column<Row> = { readonly title: string; readonly width?: number } & (
	| { readonly kind: 'text'; readonly value: (row: Row) => string | null }
	| { readonly kind: 'number'; readonly value: (row: Row) => number | null }
	| { readonly kind: 'date'; readonly value: (row: Row) => PlainDate | string | null }
);

/** `text('Чечим', (row) => row.title)` */
export const text = <Row>(title: string, value: (row: Row) => string | null, width = 24): Column<Row> => ({
	kind: 'text',
	title,
	value,
	width
});

/** `number('Саны', (row) => row.count)` */
export const number = <Row>(title: string, value: (row: Row) => number | null, width = 10): Column<Row> => ({
	kind: 'number',
	title,
	value,
	width
});

/** `date('Күнү', (row) => row.heldOn)` */
export const date = <Row>(title: string, value: (row: Row) => PlainDate | string | null, width = 12): Column<Row> => ({
	kind: 'date',
	title,
	value,
	width
});
