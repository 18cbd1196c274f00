import { sql } from 'kysely';
import { db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';

/**
 * Both towns were made in the same steps, so the first person here is the first person there: for each thing of this town
 * the same thing of the other one.
 */
export async function sameThingsElsewhere(here: Id, there: Id): Promise<(id: string) => string> {
	const tables = await sql<{ name: string }>`
		select table_name as name from information_schema.columns
		where table_schema = 'public' and column_name in ('municipality_id', 'id')
		group by table_name having count(*) = 2`.execute(db);
	const pairs = new Map<string, string>([[here, there]]);
	for (const { name } of tables.rows) {
		const [ours, theirs] = [await idsIn(name, here), await idsIn(name, there)];
		for (const [at, id] of ours.entries()) pairs.set(id, theirs[at] ?? there);
	}
	return (id) => pairs.get(id) ?? id;
}

async function idsIn(table: string, municipalityId: Id): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`
		select id from ${sql.table(table)} where municipality_id = ${municipalityId} order by id`.execute(db);
	return rows.map(({ id }) => id);
}
