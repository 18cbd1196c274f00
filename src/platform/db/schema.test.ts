import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { db } from './database.server.ts';

/** What the tables promise so that the same schema runs on one small PostgreSQL and on a sharded cluster. */
type Found = { readonly found: string };
const found = async (query: ReturnType<typeof sql<Found>>): Promise<string[]> => (await query.execute(db)).rows.map((row) => row.found);

/** A table of one municipality's things: it carries the municipality's id. Tables of sign-in are local ones. */
const tenantTables = sql`
	select attrelid from pg_attribute join pg_class on pg_class.oid = attrelid
	where attname = 'municipality_id' and relkind = 'r' and relnamespace = 'public'::regnamespace and relname not like 'auth\\_%'`;

/** The columns of a key, in the order of their names. */
const columnsOf = (table: string, key: string) => sql`
	(select array_agg(attname::text order by attname) from pg_attribute where attrelid = ${sql.ref(table)} and attnum = any(${sql.ref(key)}))`;

test('every thing of a municipality is known by its municipality and its id', async () => {
	const keys = await found(sql<Found>`
		select conrelid::regclass::text || ' ' || array_to_string(${columnsOf('conrelid', 'conkey')}, ', ') as found
		from pg_constraint where contype = 'p' and conrelid in (${tenantTables}) order by 1`);
	const odd = keys.filter((key) => !key.endsWith(' id, municipality_id'));
	expect(odd, 'the head of a diary is one for each municipality').toEqual(['diary_head municipality_id']);
	const without = await found(sql<Found>`
		select attrelid::regclass::text as found from (${tenantTables}) as tenant
		where not exists (select from pg_constraint where contype = 'p' and conrelid = attrelid)`);
	expect(without).toEqual([]);
});

test('no two municipalities can be in each other’s way: every unique index and every reference between them names theirs', async () => {
	const loose = await found(sql<Found>`
		select indexrelid::regclass::text as found from pg_index
		where indisunique and indrelid in (${tenantTables}) and not 'municipality_id' = any(${columnsOf('indrelid', 'indkey')}::text[])
		union all
		select conname || ' of ' || conrelid::regclass from pg_constraint
		where contype = 'f' and conrelid in (${tenantTables}) and confrelid in (${tenantTables})
			and not 'municipality_id' = any(${columnsOf('conrelid', 'conkey')}::text[])`);
	expect(loose).toEqual([]);
});

test('nothing happens behind the deeds: no trigger, no counter of the database, nothing set to null by a removal', async () => {
	const hidden = await found(sql<Found>`
		select tgname::text as found from pg_trigger where not tgisinternal
		union all
		select relname::text from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace
		union all
		select attrelid::regclass || '.' || attname from pg_attribute join pg_class on pg_class.oid = attrelid
		where attidentity <> '' and relnamespace = 'public'::regnamespace
		union all
		select conname::text from pg_constraint where contype = 'f' and confdeltype in ('n', 'd') and connamespace = 'public'::regnamespace`);
	expect(hidden).toEqual([]);
});
