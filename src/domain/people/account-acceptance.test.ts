import { afterAll, beforeAll, expect, test } from 'vitest';
import { sessionOf } from '#platform/auth/session.server.ts';
import { signIn } from '#platform/auth/signing-in.server.ts';
import { plainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import { closeQueue } from '#platform/jobs/queue.server.ts';
import { anAccount, cookiesAfter, openSignIn } from '#testing/accounts.ts';
import { doneTwice } from '#testing/deeds.ts';
import { moment } from '#testing/factories.ts';
import { accepting, aGuest, aTownWithAdministrator as aTown, invited } from '#testing/invitations.ts';
import { anOrganization, aPerson } from '#testing/people.ts';
import { acceptInvitation } from './account-acceptance.server.ts';
import { withdrawInvitation } from './account-invitation.server.ts';
import { holdingsOf } from './queries.server.ts';

beforeAll(() => void openSignIn());
afterAll(closeQueue);

const client = { address: '192.0.2.7' };
const today = plainDate('2014-06-12');

test('works once: the next one at the same link is refused, the same form sent again is answered the same', async () => {
	const { link } = await invited(await aTown());
	const form = accepting(link);
	const answer = await acceptInvitation(aGuest(), form);
	expect(await acceptInvitation(aGuest(), form)).toEqual(answer);
	await expect(acceptInvitation(aGuest(), accepting(link))).rejects.toMatchObject({ status: 409, key: 'accounts.invitation.spent' });
});

test('an expired, a withdrawn and an invented link open nothing', async () => {
	const town = await aTown();
	const old = await invited(town);
	await expect(acceptInvitation(aGuest({ now: moment('2014-06-26') }), accepting(old.link))).rejects.toMatchObject({ status: 409 });
	const withdrawn = await invited(town);
	await doneTwice(town.administrator(), (actor) => withdrawInvitation(actor, { invitationId: withdrawn.id }));
	await expect(acceptInvitation(aGuest(), accepting(withdrawn.link))).rejects.toMatchObject({ status: 409 });
	await expect(withdrawInvitation(town.administrator(), { invitationId: withdrawn.id })).rejects.toMatchObject({ status: 409 });
	await expect(acceptInvitation(aGuest(), accepting('http://localhost/invitation/made-up'))).rejects.toMatchObject({ status: 404 });
});

test('a password that is too easy is refused beside its field and the link stays open', async () => {
	const { link } = await invited(await aTown());
	await expect(acceptInvitation(aGuest(), accepting(link, 'naryn12345'))).rejects.toMatchObject({
		problems: { password: { key: 'accounts.password.too_common' } }
	});
	await expect(acceptInvitation(aGuest(), accepting(link))).resolves.toMatchObject({ isNewUser: true });
});

test('who is a user already must be signed in as them: the link alone changes no password', async () => {
	const [naryn, osh] = [await aTown(), await aTown()];
	const { userId, email, password } = await anAccount(naryn);
	const { link } = await invited(osh, { email });
	await expect(acceptInvitation(aGuest(), accepting(link, 'башка сырсөз 2014'))).rejects.toMatchObject({
		key: 'accounts.invitation.has_user'
	});
	await expect(acceptInvitation(aGuest({ userId: osh.account.userId }), accepting(link))).rejects.toMatchObject({ status: 409 });
	await acceptInvitation(aGuest({ userId }), accepting(link, undefined));
	const session = await sessionOf({ cookie: cookiesAfter(await signIn(client, { email, password }, new Date())) });
	expect(session?.municipalityIds).toEqual([naryn.municipalityId, osh.municipalityId]);
});

test('who has an account here is given the role alone', async () => {
	const town = await aTown();
	const { userId, email, personId, accountId } = await anAccount(town);
	const organization = await anOrganization(town);
	const { link } = await invited(town, { email, role: 'responsible', at: `organization:${organization.id}` });
	expect(await acceptInvitation(aGuest({ userId }), accepting(link, undefined))).toEqual({ id: accountId, isNewUser: false });
	expect(await holdingsOf(db, town.municipalityId, personId, today)).toEqual([{ role: 'responsible', at: organization.id }]);
	const other = await aPerson(town);
	await expect(invited(town, { email, personId: other.id })).rejects.toMatchObject({
		problems: { email: { key: 'accounts.invitation.other_person' } }
	});
});

test('no line of the diary holds an e-mail or a link', async () => {
	const town = await aTown();
	const { email, link } = await invited(town);
	await acceptInvitation(aGuest(), accepting(link));
	const lines = await db
		.selectFrom('event')
		.select(['verb', 'actor_name', 'body'])
		.where('municipality_id', '=', town.municipalityId)
		.orderBy('number')
		.execute();
	expect(lines.map(({ verb }) => verb)).toEqual(['role.granted', 'account.invited', 'person.registered', 'account.opened', 'role.granted']);
	expect(JSON.stringify(lines)).not.toContain(email);
	expect(JSON.stringify(lines)).not.toContain(link?.split('/').at(-1));
});
