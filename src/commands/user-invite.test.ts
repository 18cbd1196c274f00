import { expect, test } from 'vitest';
import { deliverMails } from '#platform/mail/sending.server.ts';
import { openSignIn } from '#testing/accounts.ts';
import { aCouncil } from '#testing/councils.ts';
import { aTerminal } from '#testing/terminals.ts';
import { userInvite } from './user-invite.server.ts';

const asked = { email: 'katchy@naryn.example', name: 'Асанова Бермет', role: 'secretary', at: 'body:council', lang: 'ky' };

test('somebody is invited from the terminal: the mail holds the link that is printed', async () => {
	const post = openSignIn();
	await aCouncil({ slug: 'council' });
	const { isWell, said } = await aTerminal(userInvite, asked);
	const [link] = /http\S+$/.exec(said[0] ?? '') ?? [];
	expect(isWell).toBe(true);
	await deliverMails();
	expect(await post.mails()).toMatchObject([{ to: asked.email, text: expect.stringContaining(link ?? 'no link') }]);
});

test.each([
	[{ at: 'body:senate' }, 'Cannot invite katchy@naryn.example as secretary at body:senate: '],
	[{ role: 'responsible', at: 'municipality' }, 'Cannot invite katchy@naryn.example as responsible at municipality: role: '],
	[{ municipality: 'osh' }, 'There is no municipality osh here; there is ']
])('a place that is none, or not of that role, is refused: %j', async (differing, sentence) => {
	openSignIn();
	await expect(aTerminal(userInvite, { ...asked, ...differing })).rejects.toThrow(sentence);
});
