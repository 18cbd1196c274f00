import type { FastifyInstance } from 'fastify';
import { beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/db/id.ts';
import { aHouseWith, look } from '#testing/doors.ts';
import { moment } from '#testing/factories.ts';
import { aRecord, enter } from '#testing/records.ts';
import { publicPath } from '../../paths.ts';
import { homeDoors } from './home.routes.ts';
import { organizationsDoors } from './organizations.routes.ts';

/** The council's year 2014 as citizens find it. */
let web: FastifyInstance;
let town = '';
beforeAll(async () => {
	const record = await aRecord();
	const { municipalityId: id } = await enter(record);
	town = record.municipality.slug;
	const municipality = { id, slug: town, name: record.municipality.name, timeZone: 'Asia/Bishkek', isDemo: false };
	const caller = { municipality, personId: newId(), name: 'Тургун', holdings: [], language: 'ky' as const };
	web = await aHouseWith([homeDoors, organizationsDoors], { caller, clock: () => moment('2014-09-01') });
});

const read = async (path: string): Promise<string> => (await look(web, path)).body;
const leadsTo = (page: string, address: string): boolean => page.includes(`href="${publicPath.decision(town, '2014-08-21', address)}"`);

test('the first page counts a decision of many parts as one, and hides none that was taken beside it', async () => {
	const home = await read(publicPath.home(town));
	expect(['1', '2', '3', '4', '5'].every((address) => leadsTo(home, address))).toBe(true);
	expect(leadsTo(home, '1.1')).toBe(false);
	expect(home).toContain('6 бөлүктүү');
});

test.each([
	['agency-for-local-self-government', '/decisions/2014-06-11/4'],
	['msdsp-kg', '/decisions/2014-08-21/5'],
	['young-leaders-of-naryn', '/decisions/2014-06-11/3'],
	['quarter-committees', '/meetings/2014-10']
])('of %s the record tells something, and no empty list is offered', async (slug, path) => {
	const page = await read(publicPath.organization(town, slug));
	expect(page).toContain(`/${town}${path}"`);
	expect(page).not.toContain('Кеңеш бул уюмга эмнени сунуштаган');
});

test('whoever is asked has the count of it, and is not told of the same decisions again', async () => {
	const page = await read(publicPath.organization(town, 'taza-naryn'));
	expect(page).toMatch(/Кеңеш бул уюмга эмнени сунуштаган<\/a> \(2\)/);
	expect(leadsTo(page, '2')).toBe(false);
});
