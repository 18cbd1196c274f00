import type { Id } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insistAllowed } from '#platform/errors/refusal.ts';
import type { Language } from '#platform/i18n/languages.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { setLanguage } from './account.server.ts';
import { lockAccount } from './account-queries.server.ts';

/** In which language mails reach the actor's own account. @throws Refusal 403 another's account; 404 no such account here */
export function chooseLanguage(actor: Actor, { accountId, language }: { accountId: Id; language: Language }) {
	return inTransaction(actor, async (tx) => {
		const account = await lockAccount(tx, actor.municipalityId, accountId);
		insistAllowed(account.personId === actor.personId && account.endedAt === null);
		await setLanguage(tx, actor, { id: accountId, language });
		await record(tx, actor, 'account.language_set', { kind: 'account', id: accountId }, { language });
		return { id: accountId };
	});
}
