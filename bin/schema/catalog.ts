import { sql } from 'kysely';
import type { Db } from '../../src/platform/db/database.server.ts';

export type Column = {
	name: string;
	type: string;
	isRequired: boolean;
	default: string | null;
	generated: string | null;
	collation: string | null;
};
export type Constraint = { name: string; kind: 'p' | 'u' | 'c' | 'f' | 'x'; definition: string };
export type Table = { name: string; columns: Column[]; constraints: Constraint[]; indexes: string[] };

/** The migrator's own bookkeeping is no part of the model. */
const bookkeeping = ['migration', 'migration_lock', 'migration_file'];

/** Every table as the server describes it. NOT NULL is read from the column: newer servers list it as a constraint too. */
export async function readTables(from: Db): Promise<Table[]> {
	const { rows } = await sql<Table>`
		select class.oid::regclass::text as name, columns.all as columns,
			coalesce(constraints.all, '[]') as constraints, coalesce(indexes.all, '[]') as indexes
		from pg_class class
		join pg_namespace space on space.oid = class.relnamespace
		cross join lateral (${columns}) columns
		cross join lateral (${constraints}) constraints
		cross join lateral (${indexes}) indexes
		where class.relkind in ('r', 'p')
			and space.nspname !~ '^pg_' and space.nspname <> 'information_schema'
			and class.relname <> all(${bookkeeping})
		order by space.nspname collate "C", class.relname collate "C"`.execute(from);
	return rows;
}

const columns = sql`
	select json_agg(json_build_object(
		'name', attname, 'type', format_type(atttypid, atttypmod), 'isRequired', attnotnull,
		'default', case when attgenerated = '' then pg_get_expr(adbin, adrelid) end,
		'generated', case when attgenerated <> '' then pg_get_expr(adbin, adrelid) end,
		'collation', case when attcollation <> typcollation then collname end
	) order by attnum) as all
	from pg_attribute
	join pg_type on pg_type.oid = atttypid
	left join pg_attrdef on adrelid = attrelid and adnum = attnum
	left join pg_collation on pg_collation.oid = attcollation
	where attrelid = class.oid and attnum > 0 and not attisdropped`;

const constraints = sql`
	select json_agg(json_build_object('name', conname, 'kind', contype, 'definition', pg_get_constraintdef(oid))
		order by position(contype::text in 'pucxf'), conname collate "C") as all
	from pg_constraint
	where conrelid = class.oid and contype in ('p', 'u', 'c', 'x', 'f')`;

const indexes = sql`
	select json_agg(pg_get_indexdef(indexrelid) order by indexrelid::regclass::text collate "C") as all
	from pg_index
	where indrelid = class.oid and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x'))`;
