import { afterAll, beforeAll, expect, test } from 'vitest';
import { openInvitationsOf } from '#platform/auth/invitation.server.ts';
import { sessionOf } from '#platform/auth/session.server.ts';
import { signIn } from '#platform/auth/signing-in.server.ts';
import { plainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { closeQueue } from '#platform/jobs/queue.server.ts';
import { deliverMails } from '#platform/mail/sending.server.ts';
import { cookiesAfter, goodPassword, openSignIn } from '#testing/accounts.ts';
import { aMunicipality, anActor, moment, someone } from '#testing/factories.ts';
import { accepting, aGuest, aTownWithAdministrator as aTown, invited, inviting } from '#testing/invitations.ts';
import { anOrganization, aPerson } from '#testing/people.ts';
import { acceptInvitation } from './account-acceptance.server.ts';
import { inviteAccount, withdrawInvitation } from './account-invitation.server.ts';
import { InviteForm } from './accounts.forms.ts';
import { mayKeepAccounts } from './accounts.policy.ts';
import { holdingsOf } from './queries.server.ts';

let post: ReturnType<typeof openSignIn>;
beforeAll(() => {
	post = openSignIn();
});
afterAll(closeQueue);

const client = { address: '192.0.2.7' };
const today = plainDate('2014-06-12');

test('the invited get a mail in their language, with the link that opens their account and gives their role', async () => {
	const town = await aTown();
	const { email, link } = await invited(town, { language: 'ru' });
	await deliverMails();
	const mail = (await post.mails()).find(({ to }) => to === email);
	expect(mail).toMatchObject({ language: 'ru', subject: 'Нарын: приглашение в систему' });
	expect(mail?.text).toContain(link);
	expect(mail?.text).toContain('«администратор»');

	const { id } = await acceptInvitation(aGuest(), accepting(link));
	const session = await sessionOf({ cookie: cookiesAfter(await signIn(client, { email, password: goodPassword }, new Date())) });
	expect(session).toMatchObject({ accountId: id, municipalityId: town.municipalityId, language: 'ru', userName: 'Эркин кызы Айгүл' });
	expect(await holdingsOf(db, town.municipalityId, session?.personId ?? '', today)).toEqual([
		{ role: 'administrator', at: town.municipalityId }
	]);
});

test('one who is in the register becomes no second person', async () => {
	const town = await aTown();
	const person = await aPerson(town);
	const { email, link } = await invited(town, { personId: person.id });
	await acceptInvitation(aGuest(), accepting(link));
	const answer = await signIn(client, { email, password: goodPassword }, new Date());
	expect(await sessionOf({ cookie: cookiesAfter(answer) })).toMatchObject({ personId: person.id });
	await expect(invited(town, { personId: person.id })).rejects.toMatchObject({
		problems: { personId: { key: 'accounts.invitation.person_has_account' } }
	});
});

test.each([
	['a role that is not held there', { role: 'secretary' }, 'role'],
	["another town's organization", { role: 'responsible', at: 'elsewhere' }, 'at'],
	['a person nobody knows', { personId: newId() }, 'personId']
])('%s is refused beside its field, and nobody is invited', async (_what, differing, field) => {
	const town = await aTown();
	const at = 'at' in differing ? `organization:${(await anOrganization(await aMunicipality())).id}` : `municipality:${town.municipalityId}`;
	await expect(invited(town, { ...differing, at })).rejects.toMatchObject({ status: 422, problems: { [field]: {} } });
	expect(await openInvitationsOf(db, town.municipalityId, moment('2014-06-12'))).toEqual([]);
});

test.each([
	['', 'platform.form.required'],
	['municipality:x', 'platform.form.unknown_choice'],
	['constructor:0190a5e4-0000-7000-8000-000000000001', 'platform.form.unknown_choice']
])('the place %j is no place', (at, message) => {
	expect(InviteForm.safeParse({ ...inviting({ municipalityId: newId(), slug: 'x' }), at }).error?.issues).toMatchObject([
		{ path: ['at'], message }
	]);
});

test('only the administrator invites', async () => {
	const town = await aTown();
	const stranger = anActor({ municipalityId: town.municipalityId });
	await expect(inviteAccount(stranger, inviting(town))).rejects.toMatchObject({ status: 403 });
	await expect(withdrawInvitation(stranger, { invitationId: newId() })).rejects.toMatchObject({ status: 403 });
});

test('sent twice it is one invitation with one mail, and the link is not told again', async () => {
	const town = await aTown();
	const [actor, form] = [town.administrator(), inviting(town)];
	const first = await inviteAccount(actor, form);
	expect(await inviteAccount(actor, form)).toEqual({ id: first.id, link: null });
	await deliverMails();
	expect((await post.mails()).filter(({ to }) => to === form.email)).toHaveLength(1);
});

test('of two invitations to the same the newer counts', async () => {
	const town = await aTown();
	const form = inviting(town);
	const older = await inviteAccount(town.administrator(), form);
	const newer = await inviteAccount(town.administrator(), form);
	await expect(acceptInvitation(aGuest(), accepting(older.link))).rejects.toMatchObject({
		status: 409,
		key: 'accounts.invitation.spent'
	});
	await expect(acceptInvitation(aGuest(), accepting(newer.link))).resolves.toMatchObject({ isNewUser: true });
});

const town = newId();

test.each([
	['the administrator', someone(town, 'administrator'), true],
	['a secretary', someone(town, 'secretary'), false],
	["another town's administrator", someone(newId(), 'administrator'), false],
	['a stranger', anActor(), false]
])('%s keeps the accounts: %#', (_who, actor, expected) => expect(mayKeepAccounts({ ...actor, municipalityId: town })).toBe(expected));
