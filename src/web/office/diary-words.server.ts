import { isMessageKey } from '#platform/i18n/messages.server.ts';
import type { Translate } from '#platform/i18n/messages.ts';

/** A deed as the diary tells it. One that a former version wrote under a name nobody knows any more says that. */
export function deedWords(verb: string, t: Translate): string {
	const key = `diary.deed.${verb}`;
	return isMessageKey(key) ? t(key) : t('diary.deed_other');
}
