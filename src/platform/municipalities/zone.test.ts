import { expect, test } from 'vitest';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { aMunicipality, anActor } from '#testing/factories.ts';
import { todayOf } from './zone.server.ts';

test.each([
	['Asia/Bishkek', '2014-06-12'],
	['Europe/Berlin', '2014-06-11'],
	['Pacific/Kiritimati', '2014-06-12']
])('at seven in the evening in Greenwich a town of %s has %s', async (timeZone, day) => {
	const { municipalityId } = await aMunicipality({ timeZone });
	const actor = anActor({ municipalityId, now: new Date('2014-06-11T19:00:00Z') });
	expect(await inTransaction(actor, async (tx) => ({ today: await todayOf(tx, actor) }))).toEqual({ today: day });
});
