import { type RawBuilder, sql } from 'kysely';
import { db, type Tx } from '#platform/db/database.server.ts';

/** The year the made-up meetings are of. */
export const yearTold = 2015;

/** What a meeting consists of, each after what it points to. */
const parts = ['meeting', 'agenda_item', 'speaker', 'guest', 'decision', 'decision_effect', 'undertaking'];

let told = 0;

/**
 * The three meetings of 2014 told again so many times, with their items, decisions and addressees, over another year.
 * Straight into the tables: a bench measures reading, and thousands of deeds would take minutes.
 */
export async function tellAgain(times: number): Promise<void> {
	await db.transaction().execute(async (tx) => {
		await gatherOriginals(tx);
		for (const part of parts) {
			const columns = await columnsOf(tx, part);
			await sql`
				insert into ${sql.table(part)} (${sql.join(columns.map(({ name }) => sql.ref(name)))})
				select ${sql.join(columns.map(again))}
				from ${sql.table(part)}, generate_series(${sql.lit(told + 1)}, ${sql.lit(told + times)}) as turn
				where id in (select id from original)`.execute(tx);
		}
	});
	told += times;
}

/** The ids of what is told again: the meetings held in 2014 and everything that hangs on them. */
async function gatherOriginals(tx: Tx): Promise<void> {
	await sql`create temporary table original on commit drop as
		select id from meeting where state = 'closed' and from_day < make_date(${sql.lit(yearTold)}, 1, 1)`.execute(tx);
	for (const part of parts.slice(1)) {
		const columns = await columnsOf(tx, part);
		const owners = columns.filter(({ name }) => ['meeting_id', 'item_id', 'decision_id'].includes(name));
		const owned = owners.map(({ name }) => sql`${sql.ref(name)} in (select id from original)`);
		await sql`insert into original select id from ${sql.table(part)} where ${sql.join(owned, sql` or `)}`.execute(tx);
	}
}

type Column = { readonly name: string; readonly kind: string };

async function columnsOf(tx: Tx, table: string): Promise<Column[]> {
	const { rows } = await sql<Column>`
		select column_name as name, data_type as kind from information_schema.columns
		where table_schema = 'public' and table_name = ${table}`.execute(tx);
	return rows;
}

/** An id of what is told again carries the number of the turn; days are spread over the year; the rest stays. */
function again({ name, kind }: Column): RawBuilder<unknown> {
	const value = sql.ref(name);
	if (name === 'slug') return sql`${value} || '-' || turn`;
	if (name === 'from_day' || name === 'to_day')
		return sql`make_date(${sql.lit(yearTold)}, 1, 1) + mod(turn * 3 + extract(doy from ${value})::int, 365)`;
	if (kind !== 'uuid' || name === 'municipality_id') return value;
	return sql`case when ${value} in (select id from original)
		then overlay(${value}::text placing lpad(to_hex(turn), 4, '0') from 25 for 4)::uuid else ${value} end`;
}
