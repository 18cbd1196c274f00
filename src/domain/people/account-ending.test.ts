import { afterAll, beforeAll, expect, test } from 'vitest';
import { sessionOf } from '#platform/auth/session.server.ts';
import { signIn } from '#platform/auth/signing-in.server.ts';
import { closeQueue } from '#platform/jobs/queue.server.ts';
import { anAccount, cookiesAfter, openSignIn } from '#testing/accounts.ts';
import { doneTwice, expectRefused } from '#testing/deeds.ts';
import { anActor } from '#testing/factories.ts';
import { aTownWithAdministrator as aTown, invited } from '#testing/invitations.ts';
import { endAccount, takeSecondFactorAway } from './account-ending.server.ts';

beforeAll(() => void openSignIn());
afterAll(closeQueue);

const client = { address: '192.0.2.7' };

test('an ended account is out at once, and the person can be invited again', async () => {
	const town = await aTown();
	const account = await anAccount(town);
	const cookie = cookiesAfter(await signIn(client, account, new Date()));
	await endAccount(town.administrator(), account);
	expect(await sessionOf({ cookie })).toBeNull();
	await expect(endAccount(town.administrator(), account)).rejects.toMatchObject({ status: 409, key: 'accounts.end.ended_already' });
	await expect(invited(town, { email: account.email, personId: account.personId })).resolves.toBeDefined();
});

test('the last administrator who can sign in stays', async () => {
	const town = await aTown();
	await expect(endAccount(town.administrator(), town.account)).rejects.toMatchObject({
		status: 409,
		key: 'accounts.end.last_administrator'
	});
});

test('only the administrator ends, and only accounts of the own town', async () => {
	const [town, other] = [await aTown(), await aTown()];
	const stranger = anActor({ municipalityId: town.municipalityId });
	await expect(endAccount(stranger, town.account)).rejects.toMatchObject({ status: 403 });
	await expect(takeSecondFactorAway(stranger, town.account)).rejects.toMatchObject({ status: 403 });
	await expect(endAccount(other.administrator(), town.account)).rejects.toMatchObject({ status: 404 });
	await expect(takeSecondFactorAway(other.administrator(), town.account)).rejects.toMatchObject({ status: 404 });
});

test('the second step is taken away once: every browser is out, and an ended account keeps what it had', async () => {
	const town = await aTown();
	const account = await anAccount(town);
	const cookie = cookiesAfter(await signIn(client, account, new Date()));
	await doneTwice(town.administrator(), (actor) => takeSecondFactorAway(actor, account));
	expect(await sessionOf({ cookie })).toBeNull();
	await endAccount(town.administrator(), account);
	await expectRefused(town.administrator(), (actor) => takeSecondFactorAway(actor, account), 409, 'accounts.end.ended_already');
});

test('sent twice, an account ends once', async () => {
	const town = await aTown();
	const [actor, account] = [town.administrator(), await anAccount(town)];
	expect(await endAccount(actor, account)).toEqual(await endAccount(actor, account));
});
