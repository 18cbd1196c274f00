import { expect, test } from 'vitest';
import { officesHeld, personsOf } from '#domain/people/persons.server.ts';
import { holdingsOf } from '#domain/people/queries.server.ts';
import { signIn } from '#platform/auth/signing-in.server.ts';
import { dayIn } from '#platform/dates/zones.ts';
import { db } from '#platform/db/database.server.ts';
import { insistFound } from '#platform/errors/refusal.ts';
import { foundMunicipality } from '#platform/municipalities/founding.server.ts';
import { findMunicipality } from '#platform/municipalities/queries.server.ts';
import { openSignIn } from '#testing/accounts.ts';
import { verbsOf } from '#testing/deeds.ts';
import { naryn2014 } from './naryn-2014.server.ts';

const silently = () => {};

test('in a town that is real nobody is made up', async () => {
	openSignIn({ isDemo: true });
	const id = await foundMunicipality({ slug: 'naryn', name: { original: 'ky', ky: 'Нарын' }, now: new Date() });
	await expect(naryn2014.isEntered()).rejects.toThrow(/^This database holds the real record of naryn/);
	await db.deleteFrom('diary_head').where('municipality_id', '=', id).execute();
	await db.deleteFrom('municipality').where('id', '=', id).execute();
});

test('the demo opens with the record and its people, once', async () => {
	openSignIn({ isDemo: true });
	expect(await naryn2014.isEntered()).toBe(false);
	await naryn2014.enter(silently);
	expect(await naryn2014.isEntered()).toBe(true);

	const town = insistFound(await findMunicipality(db, 'naryn'));
	const lines = await verbsOf({ municipalityId: town.id });
	await naryn2014.enter(silently);
	expect(await verbsOf({ municipalityId: town.id })).toEqual(lines);
	expect(town.isDemo).toBe(true);
});

test('its people are marked, hold what the record leaves without a person, and nobody real is among them', async () => {
	const { id, timeZone } = insistFound(await findMunicipality(db, 'naryn'));
	const persons = await personsOf(db, id);
	expect(persons.filter(({ isDemo }) => !isDemo).map(({ slug }) => slug)).toEqual(['nurzada-mukashova']);
	const demo = persons.filter(({ isDemo }) => isDemo);
	expect(demo.every(({ name }) => name.ky?.startsWith('Демо: '))).toBe(true);
	const today = dayIn(timeZone, new Date());
	const roles = await Promise.all(demo.map((person) => holdingsOf(db, id, person.id, today)));
	expect(roles.flatMap((held) => held.map(({ role }) => role)).sort()).toEqual([
		'administrator',
		'member',
		'monitor',
		'monitor',
		'press',
		'press',
		'responsible',
		'responsible',
		'responsible',
		'secretary'
	]);
	const offices = await officesHeld(db, id, demo.find(({ slug }) => slug === 'demo-first-vice-mayor')?.id);
	expect(offices).toMatchObject([{ from: today, to: null }]);
});

test('whoever is printed may sign in to the demo, and to nothing else', async () => {
	openSignIn({ isDemo: true });
	const [administrator, secretary] = await naryn2014.signIns();
	expect(await signIn({}, insistFound(secretary), new Date())).toMatchObject({ isCodeNeeded: false });
	openSignIn({ isDemo: false });
	await expect(signIn({}, insistFound(administrator), new Date())).rejects.toMatchObject({ status: 422 });
});
