import type { PlainDate } from '#platform/dates/plain-date.ts';
import { writeDaysLeft } from '#platform/dates/writing-terms.ts';
import type { Translate } from '#platform/i18n/messages.ts';
import { isOpen, type Term, type UndertakingState } from './rules.ts';

/** How far somebody who was asked is, by today's calendar. */
export type Standing = { readonly state: UndertakingState; readonly overdue: boolean; readonly lapsed: boolean };

/** «жөнөтүлдү, мөөнөтү өттү» · «мөөнөтү өттү, жооп жазылган эмес»: of what went by unheard of nobody is called late. */
export function standingInWords({ state, overdue, lapsed }: Standing, t: Translate): string {
	if (lapsed) return t('decisions.undertaking.lapsed');
	const word = t(`decisions.undertaking.state.${state}`);
	return overdue ? `${word}, ${t('platform.term.overdue')}` : word;
}

/** «12 күн кечикти» · «осталось 3 дн.»; null when no calendar can tell, when nothing is left to do, and when nobody can be late with it. */
export const daysLeftInWords = ({ state, lapsed }: Standing, term: Term | null, today: PlainDate, t: Translate): string | null =>
	isOpen(state) && !lapsed ? writeDaysLeft(term, today, t) : null;
