import { expect, test } from 'vitest';
import { db } from '#platform/db/database.server.ts';
import { aRecord, enter } from '#testing/records.ts';
import { aTerminal } from '#testing/terminals.ts';
import { auditVerify } from './audit-verify.server.ts';

test('the diary of a record stands, until somebody touches a line of it', async () => {
	const record = await aRecord();
	const { slug } = record.municipality;
	const { municipalityId, lines } = await enter(record);
	expect(await aTerminal(auditVerify, { municipality: slug })).toEqual({
		isWell: true,
		said: [`${slug}: ${lines} lines, each as it was written.`]
	});

	await db
		.updateTable('event')
		.set({ actor_name: 'Башка адам' })
		.where('municipality_id', '=', municipalityId)
		.where('number', '=', 57)
		.execute();
	const { id } = await db
		.selectFrom('event')
		.select('id')
		.where('municipality_id', '=', municipalityId)
		.where('number', '=', 57)
		.executeTakeFirstOrThrow();
	const said = [`${slug}: line 57 (${id}) was changed after it was written; the lines before it are as they were written.`];
	expect(await aTerminal(auditVerify, { municipality: slug })).toEqual({ isWell: false, said });
	expect(await aTerminal(auditVerify, {})).toEqual({ isWell: false, said });

	await db.deleteFrom('event').where('municipality_id', '=', municipalityId).where('number', '=', 12).execute();
	expect(await aTerminal(auditVerify, {})).toMatchObject({ isWell: false, said: [expect.stringContaining('line 12 was taken away')] });
});

test('a municipality nobody knows is wrong use', async () => {
	await expect(aTerminal(auditVerify, { municipality: 'osh' })).rejects.toThrow(/^There is no municipality osh here/);
});
