import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { closeDatabase, db } from './database.server.ts';

test('a day arrives as it was written, a count as a number, a moment as a Date', async () => {
	const { rows } = await sql`
		select date '2014-06-11' as day, array[date '2014-05-28', null] as days, 9007199254740991::int8 as count,
			timestamptz '2014-06-11 10:00:00+06' as moment, 0.1::numeric as share`.execute(db);
	expect(rows).toEqual([
		{ day: '2014-06-11', days: ['2014-05-28', null], count: 9007199254740991, moment: new Date('2014-06-11T04:00:00Z'), share: '0.1' }
	]);
});

test('a number too large to be exact is a fault, not a rounding', async () => {
	await expect(sql`select 9007199254740993::int8`.execute(db)).rejects.toThrow('too large');
});

test('a closed database opens again with the next query', async () => {
	await closeDatabase();
	expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }]);
});

test('a server that hangs up in the middle of a transaction costs that transaction, not the program', async () => {
	const broken = db.transaction().execute(async (tx) => {
		const { rows } = await sql<{ line: number }>`select pg_backend_pid() as line`.execute(tx);
		await sql`select pg_terminate_backend(${rows[0]?.line})`.execute(db);
		await setTimeout(50);
		await sql`select 1`.execute(tx);
	});
	await expect(broken).rejects.toThrow();
	expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }]);
});

test('a question asked again and again is planned once, and answered for other values all the same', async () => {
	await db.connection().execute(async (line) => {
		const ask = async (day: string) => (await sql<{ day: string }>`select ${day}::date as day`.execute(line)).rows[0]?.day;
		for (const day of ['2014-05-28', '2014-06-11', '2014-08-21', '2010-12-06']) expect(await ask(day)).toBe(day);
		const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(line);
		expect(rows).toEqual([{ statement: 'select $1::date as day' }]);
	});
});

test('names sort as Kyrgyz readers expect: ң after н, ө after о, ү after у', async () => {
	const { rows } =
		await sql`select name from unnest(array['оң','өмүр','нан','ңа','үй','уй','поез']) as name order by name collate "und-x-icu"`.execute(
			db
		);
	expect(rows.map((row) => Object.values(row ?? {})[0])).toEqual(['нан', 'ңа', 'оң', 'өмүр', 'поез', 'уй', 'үй']);
});
