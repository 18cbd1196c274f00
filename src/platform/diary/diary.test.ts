import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { again, aMunicipality, anActor } from '#testing/factories.ts';
import { record } from './record.server.ts';
import { subscribe } from './subscribers.server.ts';
import { verifyDiary } from './verification.server.ts';

const note = (actor: Actor, body: Record<string, unknown> = { said: 'Суу – өмүр', ө: [1, null, { b: 2, a: 1 }] }) =>
	inTransaction(actor, async (tx) => {
		const id = newId();
		await record(tx, actor, 'spelling.added', { kind: 'note', id }, body);
		return { id };
	});

/** A municipality whose diary has this many lines. */
async function aDiary(lines: number): Promise<Actor> {
	const { municipalityId } = await aMunicipality();
	const actor = anActor({ municipalityId });
	for (let line = 0; line < lines; line += 1) await note(again(actor));
	return actor;
}

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

test('a deed sent twice is done once and answers the same', async () => {
	const actor = await aDiary(0);
	const [first, second] = await Promise.all([note(actor), note(actor)]);
	expect(second).toEqual(first);
	expect(await note(actor)).toEqual(first);
	expect(await verifyDiary(db, actor.municipalityId)).toEqual({ lines: 1, flaw: null });
});

test('a deed id that somebody else used is refused', async () => {
	const actor = await aDiary(0);
	await note(actor);
	await expect(note({ ...actor, personId: newId() })).rejects.toMatchObject({ status: 409, key: 'platform.form.sent_by_another' });
});

test('a deed that fails writes nothing and may be sent again', async () => {
	const actor = await aDiary(0);
	const failing = inTransaction(actor, async (tx) => {
		await record(tx, actor, 'spelling.added', { kind: 'note', id: newId() });
		throw new Error('the lights went out');
	});
	await expect(failing).rejects.toThrow('the lights went out');
	await note(actor);
	expect(await verifyDiary(db, actor.municipalityId)).toEqual({ lines: 1, flaw: null });
});

test('deeds of many people at once stand one behind the other, none lost', async () => {
	const actor = await aDiary(0);
	await Promise.all(Array.from({ length: 20 }, () => note(again(actor))));
	expect(await verifyDiary(db, actor.municipalityId)).toEqual({ lines: 20, flaw: null });
});

test('what an upper room does about a line is part of the same deed: it fails with it', async () => {
	const actor = await aDiary(0);
	subscribe('spelling.settled', async () => {
		throw new Error('not with me');
	});
	await expect(inTransaction(actor, (tx) => record(tx, actor, 'spelling.settled', { kind: 'note', id: newId() }))).rejects.toThrow(
		'not with me'
	);
	expect(await verifyDiary(db, actor.municipalityId)).toEqual({ lines: 0, flaw: null });
});
