import { db } from '#platform/db/database.server.ts';
import { translator } from '#platform/i18n/messages.server.ts';
import { sendMail } from '#platform/mail/sending.server.ts';
import { openAccountsOf } from './account-queries.server.ts';
import { authSettings } from './settings.server.ts';

/** Mails the one-time link, in the language of the account, to a user who has one that is open. */
export async function sendResetLink({ user, token }: { user: { id: string; email: string }; token: string }): Promise<void> {
	const [account] = await openAccountsOf(db, user.id);
	if (!account) return;
	const t = translator(account.language);
	await sendMail(db, {
		to: user.email,
		subject: t('accounts.reset.mail_subject'),
		text: t('accounts.reset.mail_text', { link: authSettings().links.reset(token, account.language) }),
		language: account.language
	});
}
