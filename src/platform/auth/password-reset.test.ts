import { beforeAll, expect, test } from 'vitest';
import { db } from '#platform/db/database.server.ts';
import { closeQueue } from '#platform/jobs/queue.server.ts';
import { deliverMails } from '#platform/mail/sending.server.ts';
import { anAccount, cookiesAfter, openSignIn } from '#testing/accounts.ts';
import { aMunicipality } from '#testing/factories.ts';
import { changePassword } from './password-change.server.ts';
import { askForReset, lookUpResets, resetPassword } from './password-reset.server.ts';
import { sessionOf } from './session.server.ts';
import { signIn } from './signing-in.server.ts';

let post: ReturnType<typeof openSignIn>;
beforeAll(() => {
	post = openSignIn();
	return closeQueue;
});

const moment = new Date();
const client = { address: '192.0.2.7' };
const wanted = 'суу челектери үч көчөдө';

/** The token of the newest link mailed to this address. */
async function mailedTo(email: string): Promise<string | undefined> {
	await lookUpResets();
	await deliverMails();
	const mail = (await post.mails()).find(({ to }) => to === email);
	return mail?.text.match(/reset\/(\S+)/)?.[1];
}

test('a link by mail sets a new password, once, and signs every browser out', async () => {
	const account = await anAccount(await aMunicipality());
	const cookie = cookiesAfter(await signIn(client, account, moment));
	await askForReset(client, account.email, moment);
	const token = (await mailedTo(account.email)) ?? '';
	await resetPassword(client, { token, password: wanted }, moment);
	expect(await sessionOf({ cookie })).toBeNull();
	await expect(signIn(client, account, moment)).rejects.toMatchObject({ key: 'accounts.sign_in.wrong' });
	await expect(signIn(client, { ...account, password: wanted }, moment)).resolves.toBeDefined();
	await expect(resetPassword(client, { token, password: 'дагы бир жаңы сырсөз' }, moment)).rejects.toMatchObject({
		status: 422,
		key: 'accounts.reset.spent'
	});
});

test('the mail is in the language of the account and says how long the link works', async () => {
	const account = await anAccount(await aMunicipality(), { language: 'ru' });
	await askForReset(client, account.email, moment);
	await mailedTo(account.email);
	const mail = (await post.mails()).find(({ to }) => to === account.email);
	expect(mail).toMatchObject({ language: 'ru', subject: 'Кенеш: новый пароль' });
	expect(mail?.text).toContain('один час');
});

test('a password that is too easy leaves the link unspent', async () => {
	const account = await anAccount(await aMunicipality());
	await askForReset(client, account.email, moment);
	const token = (await mailedTo(account.email)) ?? '';
	await expect(resetPassword(client, { token, password: 'qwerty12345' }, moment)).rejects.toMatchObject({
		problems: { password: { key: 'accounts.password.too_common' } }
	});
	await expect(resetPassword(client, { token, password: wanted }, moment)).resolves.toBeUndefined();
});

test('a link older than an hour opens nothing', async () => {
	const account = await anAccount(await aMunicipality());
	await askForReset(client, account.email, moment);
	const token = (await mailedTo(account.email)) ?? '';
	await db
		.updateTable('auth_verification')
		.set({ expires_at: new Date(moment.getTime() - 1000) })
		.where('value', '=', account.userId)
		.execute();
	await expect(resetPassword(client, { token, password: wanted }, moment)).rejects.toMatchObject({ key: 'accounts.reset.spent' });
});

test('who reads the tables cannot use the link', async () => {
	const account = await anAccount(await aMunicipality());
	await askForReset(client, account.email, moment);
	const token = (await mailedTo(account.email)) ?? '';
	const rows = await db.selectFrom('auth_verification').selectAll().where('value', '=', account.userId).execute();
	expect(rows).toHaveLength(1);
	expect(JSON.stringify(rows)).not.toContain(token);
});

test('asking for an unknown e-mail is answered the same, and no mail leaves', async () => {
	await expect(askForReset(client, 'nobody@kenesh.example', moment)).resolves.toBeUndefined();
	expect(await mailedTo('nobody@kenesh.example')).toBeUndefined();
});

test('asking too often is stopped, for a known e-mail as for an unknown one', async () => {
	const account = await anAccount(await aMunicipality());
	for (const email of [account.email, 'nobody.else@kenesh.example']) {
		for (let times = 0; times < 3; times++) await askForReset({ address: '192.0.2.50' }, email, moment);
		await expect(askForReset({ address: '192.0.2.50' }, email, moment)).rejects.toMatchObject({ status: 429 });
	}
});

test('the password is changed by who knows it; other browsers are signed out, this one stays', async () => {
	const account = await anAccount(await aMunicipality());
	const [here, there] = [cookiesAfter(await signIn(client, account, moment)), cookiesAfter(await signIn(client, account, moment))];
	const whose = { ...account, name: 'Асанов Бакыт' };
	await expect(
		changePassword({ ...client, cookie: here }, whose, { currentPassword: 'not the password', password: wanted }, moment)
	).rejects.toMatchObject({
		status: 422,
		problems: { currentPassword: { key: 'accounts.password.not_yours' } }
	});
	const answer = await changePassword({ ...client, cookie: here }, whose, { currentPassword: account.password, password: wanted }, moment);
	expect(await sessionOf({ cookie: there })).toBeNull();
	expect(await sessionOf({ cookie: cookiesAfter(answer) })).toMatchObject({ userId: account.userId });
});
