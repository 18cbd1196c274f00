import type { Column, Constraint, Table } from './catalog.ts';

const head = `// How the tables read in TypeScript; made by \`npm run schema\` from db/migrations, never edited.
import type { ColumnType, Generated } from 'kysely';
import type { PlainDate } from '../src/platform/dates/plain-date.ts';
import type { Geometry } from '../src/platform/geo/geometry.ts';
import type { Text } from '../src/platform/i18n/text.ts';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
/** Comes back as it is; goes in as an object, or as JSON already written (a bare list would become an array of SQL). */
type JsonColumn = ColumnType<Json, { [key: string]: unknown } | string, { [key: string]: unknown } | string>;
/** A day without time, as it is read and compared. */
type Day = ColumnType<PlainDate, string, string>;
type Moment = ColumnType<Date, Date | string, Date | string>;
/** Kept exact: comes back as text. */
type Numeric = ColumnType<string, string | number, string | number>;
`;

const types: Record<string, string> = {
	uuid: 'string',
	text: 'string',
	date: 'Day',
	boolean: 'boolean',
	integer: 'number',
	smallint: 'number',
	bigint: 'number',
	'double precision': 'number',
	numeric: 'Numeric',
	'timestamp with time zone': 'Moment',
	'time without time zone': 'string',
	tsvector: 'string',
	bytea: 'Buffer',
	json: 'JsonColumn'
};

/** jsonb holds a shape on the ground where it is called `geometry` or `taken_where`, else text in several languages, but for these: a new column of another shape is named here. */
const freeForm = new Set(['event.body', 'deed_receipt.answer', 'minutes.frozen', 'correction.stood', 'correction.corrected']);

export const typesOf = (tables: Table[]): string =>
	[
		head,
		...tables.map(tableType),
		`export type DB = {\n${tables.map(({ name }) => `\t${keyOf(name)}: ${typeName(name)};`).join('\n')}\n};\n`
	].join('\n');

function tableType(table: Table): string {
	const lines = table.columns.map((column) => `\t${keyOf(column.name)}: ${columnType(table, column)};`);
	return `export type ${typeName(table.name)} = {\n${lines.join('\n')}\n};\n`;
}

/** A column that may be empty is optional when written, and so is one with a default. */
function columnType(table: Table, column: Column): string {
	const plain = listedValues(table.constraints, column.name) ?? baseType(table.name, column);
	const full = column.isRequired ? plain : `${plain} | null`;
	if (column.generated) return `ColumnType<${full}, never, never>`;
	return column.default ? `Generated<${full}>` : full;
}

function baseType(table: string, { name, type }: Column): string {
	if (type === 'jsonb' && ['geometry', 'taken_where'].includes(name)) return 'Geometry';
	if (type === 'jsonb') return freeForm.has(`${table}.${name}`) ? 'JsonColumn' : 'Text';
	if (type.endsWith('[]')) return `${baseType(table, { ...plainColumn, name, type: type.slice(0, -2) })}[]`;
	const known = types[type.replace(/\(.*\)/, '')];
	if (!known) throw new Error(`${table}.${name}: say in bin/schema/types.ts how ${type} reads in TypeScript`);
	return known;
}

const plainColumn = { isRequired: true, default: null, generated: null, collation: null };

/** A check that lists every value a column may have, `check (state in ('called', 'held'))`, is its type. */
function listedValues(constraints: Constraint[], column: string): string | null {
	for (const { kind, definition } of constraints) {
		const [, checked, values] = definition.match(/^CHECK \(\((\w+) = ANY \(ARRAY\[(.*)\]\)\)\)$/) ?? [];
		if (kind === 'c' && checked === column && values)
			return [...values.matchAll(/'([^']*)'::text/g)].map(([, value]) => `'${value}'`).join(' | ');
	}
	return null;
}

const keyOf = (name: string) => (/^\w+$/.test(name) ? name : `'${name}'`);

const typeName = (table: string) => `${table.replace(/(?:^|[^a-z0-9]+)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())}Table`;
