import { sql } from 'kysely';
import { db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';

/**
 * A witness at every table: a row that holds what no text may hold, or that belongs to the other town, is a fault of the
 * door that wrote it, whatever the door answers.
 */
export async function watchTables(otherTown: Id): Promise<void> {
	await sql`
		create function witness() returns trigger language plpgsql as $$
		declare row jsonb := to_jsonb(new);
		begin
			if row::text ~ ${sql.lit('\\\\u00[01]|[\u007f-\u009f\ufffd]')} then raise exception 'no text: % %', tg_table_name, row; end if;
			if row ->> 'municipality_id' = ${sql.lit(otherTown)} then raise exception 'the other town: % %', tg_table_name, row; end if;
			return new;
		end $$`.execute(db);
	const tables = await sql<{ name: string }>`
		select table_name as name from information_schema.tables
		where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(db);
	for (const { name } of tables.rows) {
		await sql`create trigger witness before insert or update on ${sql.table(name)} for each row execute function witness()`.execute(db);
	}
}
