import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { findUser } from '#platform/auth/user.server.ts';
import { hindrance } from '#platform/config/hindrance.ts';
import { dayIn } from '#platform/dates/zones.ts';
import { db } from '#platform/db/database.server.ts';
import { findMunicipality } from '#platform/municipalities/queries.server.ts';
import type { DemoRecord } from '../../demo.ts';
import { enterRecord } from '../record/entering.server.ts';
import { read, readRecord } from '../record/reading.server.ts';
import { scribeOf } from '../record/scribe.server.ts';
import { enterDemoPerson } from './entering-people.server.ts';
import { DemoPerson } from './people.ts';

const data = fileURLToPath(new URL('../../../data/', import.meta.url));
const town = 'naryn';

const demoPeople = () => read(`${data}demo`, 'people.json', z.array(DemoPerson));

/** The council's year 2014, with people who may sign in to try what its secretary and its addressees do. */
export const naryn2014: DemoRecord = {
	town,
	year: 2014,
	isEntered: async () => {
		const there = await findMunicipality(db, town);
		if (there && !there.isDemo)
			throw hindrance(
				`This database holds the real record of ${town}; the demo needs one of its own: give it with --data or DATABASE_URL.`
			);
		const last = (await demoPeople()).at(-1);
		return last !== undefined && (await findUser(db, last.email)) !== null;
	},
	enter,
	signIns: async () => (await demoPeople()).map(({ name, email, password }) => ({ role: name.en ?? '', email, password }))
};

/** The record first, its people last: where the last of them may sign in, everything is there. */
async function enter(): Promise<void> {
	const clock = () => new Date();
	const record = await readRecord(`${data}naryn-2014`);
	const { municipalityId } = await enterRecord(record, { isDemo: true, clock, say: () => {} });
	const scribe = scribeOf({ municipalityId, bodies: [], clock });
	const today = dayIn(record.municipality.timeZone, clock());
	for (const person of await demoPeople()) await enterDemoPerson(scribe, person, today);
}
