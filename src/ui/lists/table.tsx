import type { ComponentChildren } from 'preact';

export type Column<Row> = {
	label: string;
	cell: (row: Row) => ComponentChildren;
	/** `head` names the row, `number` lines its figures up. */
	as?: 'head' | 'number' | undefined;
};

type TableProps<Row> = {
	/** Says what the table lists; always there for a reading voice. */
	caption: string;
	columns: readonly Column<Row>[];
	rows: readonly Row[];
	rowKey: (row: Row) => string;
	/** `spoken` where a heading right above already shows the same words. */
	captioned?: 'shown' | 'spoken' | undefined;
};

/**
 * Roles are said again because browsers forget that a table is one when a narrow screen lays its rows out as blocks;
 * there each cell carries the label of its column.
 */
const role = {
	table: { role: 'table' },
	part: { role: 'rowgroup' },
	row: { role: 'row' },
	column: { role: 'columnheader' },
	head: { role: 'rowheader' },
	cell: { role: 'cell' }
} as const;

/** Things of one kind, compared by the same columns. On a phone each row becomes a small block of label and value. */
export const Table = <Row,>({ caption, columns, rows, rowKey, captioned = 'shown' }: TableProps<Row>) => (
	<table class="table" {...role.table}>
		<caption class={captioned === 'spoken' ? 'visually-hidden' : undefined}>{caption}</caption>
		<thead {...role.part}>
			<tr {...role.row}>
				{columns.map(({ label, as }) => (
					<th key={label} scope="col" data-as={as} {...role.column}>
						{label}
					</th>
				))}
			</tr>
		</thead>
		<tbody {...role.part}>
			{rows.map((row) => (
				<tr key={rowKey(row)} {...role.row}>
					{columns.map((column) => (
						<Cell key={column.label} column={column} row={row} />
					))}
				</tr>
			))}
		</tbody>
	</table>
);

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
	if (column.as === 'head') {
		return (
			<th scope="row" data-label={column.label} {...role.head}>
				{column.cell(row)}
			</th>
		);
	}
	return (
		<td data-label={column.label} data-as={column.as} {...role.cell}>
			{column.cell(row)}
		</td>
	);
}
