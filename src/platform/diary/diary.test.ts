import { expect, test } from 'vitest';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { aDiary, note } from '#testing/diaries.ts';
import { again } from '#testing/factories.ts';
import { record } from './record.server.ts';
import { subscribe } from './subscribers.server.ts';
import { verifyDiary } from './verification.server.ts';

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
