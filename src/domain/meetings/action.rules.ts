import type { Language } from '#platform/i18n/languages.ts';
import type { Translate } from '#platform/i18n/messages.ts';
import type { ActionKind } from './agenda.rules.ts';

/** What the council is asked to do with an item, in one phrase: «талкуулоо жана бекитүү»; empty where nobody wrote it down. */
export const actionsInWords = (actions: readonly ActionKind[], language: Language, t: Translate): string =>
	new Intl.ListFormat(language).format(actions.map((action) => t(`meetings.action.${action}`)));
