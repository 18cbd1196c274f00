import { grantableRoles } from '#domain/people/rules.ts';
import type { Translate } from '#platform/i18n/messages.ts';

const known = [...grantableRoles, 'operator'] as const;

/** What a role is called in the reader's language. */
export function roleWord(role: string, t: Translate): string {
	const found = known.find((each) => each === role);
	return found ? t(`people.role.${found}`) : role;
}
