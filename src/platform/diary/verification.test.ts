import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { aDiary, note } from '#testing/diaries.ts';
import { again, aMunicipality } from '#testing/factories.ts';
import { hashOf } from './chain.server.ts';
import { verifyDiary } from './verification.server.ts';

test('a diary nobody touched stands, however its lines are worded', async () => {
	const { municipalityId } = await aDiary(5);
	expect(await verifyDiary(db, municipalityId)).toEqual({ lines: 5, flaw: null });
});

test('an empty diary stands', async () => {
	const { municipalityId } = await aMunicipality();
	expect(await verifyDiary(db, municipalityId)).toEqual({ lines: 0, flaw: null });
});

test('a line whose words were changed afterwards is named', async () => {
	const { municipalityId } = await aDiary(5);
	await sql`update event set body = jsonb_set(body, '{said}', '"else"') where municipality_id = ${municipalityId} and number = 3`.execute(
		db
	);
	expect((await verifyDiary(db, municipalityId)).flaw).toMatchObject({ number: 3, kind: 'changed' });
});

test('a line changed together with its own hash is found by the next one', async () => {
	const { municipalityId } = await aDiary(5);
	await sql`update event set actor_name = 'Somebody else' where municipality_id = ${municipalityId} and number = 2`.execute(db);
	await sql`update event set hash = ${'f'.repeat(64)} where municipality_id = ${municipalityId} and number = 2`.execute(db);
	expect((await verifyDiary(db, municipalityId)).flaw).toMatchObject({ number: 2 });
});

test('a line taken out of the middle is named by its number', async () => {
	const { municipalityId } = await aDiary(5);
	await db.deleteFrom('event').where('municipality_id', '=', municipalityId).where('number', '=', 3).execute();
	expect((await verifyDiary(db, municipalityId)).flaw).toEqual({ number: 3, id: null, kind: 'removed' });
});

test('the last line taken away is missed', async () => {
	const { municipalityId } = await aDiary(5);
	await db.deleteFrom('event').where('municipality_id', '=', municipalityId).where('number', '=', 5).execute();
	expect((await verifyDiary(db, municipalityId)).flaw).toEqual({ number: 5, id: null, kind: 'removed' });
});

test('the first line taken away is missed', async () => {
	const { municipalityId } = await aDiary(2);
	await db.deleteFrom('event').where('municipality_id', '=', municipalityId).where('number', '=', 1).execute();
	expect((await verifyDiary(db, municipalityId)).flaw).toEqual({ number: 1, id: null, kind: 'removed' });
});

test('a line put in afterwards, copied from another, is named', async () => {
	const { municipalityId } = await aDiary(3);
	await sql`insert into event select municipality_id, ${newId()}::uuid, 4, at, actor_id, actor_name, verb, subject_kind, subject_id, body, hash, hash
		from event where municipality_id = ${municipalityId} and number = 3`.execute(db);
	expect((await verifyDiary(db, municipalityId)).flaw).toMatchObject({ number: 4 });
});

/** The lines from this one on move by one place, as somebody does who hides that one came or went. */
async function moveFrom(number: number, by: 1 | -1, municipalityId: string): Promise<void> {
	const moved = (sign: number) => sql`update event set number = ${sign}::int * (number + ${by}::int)
		where municipality_id = ${municipalityId} and number ${sql.raw(sign < 0 ? `>= ${number}` : '< 0')}`;
	await moved(-1).execute(db);
	await sql`update event set number = -number where municipality_id = ${municipalityId} and number < 0`.execute(db);
	await sql`update diary_head set number = number + ${by}::int where municipality_id = ${municipalityId}`.execute(db);
}

test('a line taken out is named also when those after it were moved up to close the gap', async () => {
	const { municipalityId } = await aDiary(5);
	await db.deleteFrom('event').where('municipality_id', '=', municipalityId).where('number', '=', 3).execute();
	await moveFrom(4, -1, municipalityId);
	expect((await verifyDiary(db, municipalityId)).flaw).toEqual({ number: 3, id: null, kind: 'removed' });
});

test.each([
	['a copy', false],
	['with a hash of its own', true]
])('a line put between two others that were moved is named: %s', async (_how, isHashed) => {
	const { municipalityId } = await aDiary(5);
	await moveFrom(3, 1, municipalityId);
	const id = newId();
	await sql`insert into event select municipality_id, ${id}::uuid, 3, at, actor_id, actor_name, verb, subject_kind, subject_id, body, hash, hash
		from event where municipality_id = ${municipalityId} and number = 2`.execute(db);
	if (isHashed) await hashAnew(municipalityId, 3);
	expect((await verifyDiary(db, municipalityId)).flaw).toEqual({ number: 3, id, kind: 'inserted' });
});

/** As somebody does who read how a line is hashed. */
async function hashAnew(municipalityId: string, number: number): Promise<string> {
	const line = await db
		.selectFrom('event')
		.selectAll()
		.where('municipality_id', '=', municipalityId)
		.where('number', '=', number)
		.executeTakeFirstOrThrow();
	const hash = hashOf(line.previous_hash, {
		municipalityId,
		id: line.id,
		number,
		at: line.at,
		actorId: line.actor_id,
		actorName: line.actor_name,
		verb: line.verb,
		subjectKind: line.subject_kind,
		subjectId: line.subject_id,
		body: line.body
	});
	await db.updateTable('event').set({ hash }).where('municipality_id', '=', municipalityId).where('number', '=', number).execute();
	return line.id;
}

test.each([2, 5])('line %i of five, changed and hashed anew, is named itself', async (number) => {
	const { municipalityId } = await aDiary(5);
	await sql`update event set actor_name = 'Somebody else' where municipality_id = ${municipalityId} and number = ${number}`.execute(db);
	const id = await hashAnew(municipalityId, number);
	expect((await verifyDiary(db, municipalityId)).flaw).toEqual({ number, id, kind: 'changed' });
});

test.each([3, 1])('from line %i on taken away together with what tells where the diary ends', async (number) => {
	const { municipalityId } = await aDiary(5);
	await db.deleteFrom('event').where('municipality_id', '=', municipalityId).where('number', '>=', number).execute();
	await db.deleteFrom('diary_head').where('municipality_id', '=', municipalityId).execute();
	expect((await verifyDiary(db, municipalityId)).flaw).toEqual({ number, id: null, kind: 'removed' });
});

test('a diary that is written in while it is walked stands', async () => {
	const actor = await aDiary(3);
	const walked = await Promise.all(
		Array.from({ length: 10 }, async () => [await note(again(actor)), await verifyDiary(db, actor.municipalityId)] as const)
	);
	for (const [, { flaw }] of walked) expect(flaw).toBeNull();
});
