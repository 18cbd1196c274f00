import type { Column, Constraint, Table } from './catalog.ts';

const head = `-- What the migrations add up to, for reading and review; made by \`npm run schema\`, never run and never edited.
`;

/** One readable text of all tables, the same from every version of the server. */
export const dumpOf = (tables: Table[]): string => `${head}\n${tables.map(tableText).join('\n')}`;

function tableText({ name, columns, constraints, indexes }: Table): string {
	const inside = [...columns.map(columnText), ...constraints.map(constraintText)];
	const lines = [`create table ${name} (`, inside.map((line) => `  ${line}`).join(',\n'), ');', ...indexes.map(indexText)];
	return `${lines.join('\n')}\n`;
}

function columnText({ name, type, isRequired, collation, generated, default: preset }: Column): string {
	const parts = [
		`${name} ${type}`,
		collation && `collate "${collation}"`,
		isRequired && 'not null',
		preset && `default ${preset}`,
		generated && `generated always as (${generated}) stored`
	];
	return parts.filter(Boolean).join(' ');
}

const constraintText = ({ name, definition }: Constraint) => `constraint ${name} ${quiet(definition)}`;

const indexText = (definition: string) => `${quiet(definition).replace(' using btree', '').replace(' on public.', ' on ')};`;

/** The server shouts its keywords; the migrations do not. What stands in quotes is left alone. */
const quiet = (definition: string) =>
	definition.replaceAll(/'[^']*'|\b[A-Z]{2,}\b/g, (word) => (word.startsWith("'") ? word : word.toLowerCase()));
