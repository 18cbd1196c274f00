import type { Language } from '#platform/i18n/languages.ts';
import type { Translate } from '#platform/i18n/messages.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import type { PlainDate } from './plain-date.ts';
import { daysLeft, type Term } from './terms.ts';
import { writeDoubtful } from './writing-dates.ts';

/**
 * «2014-жылдын 11-июнуна чейин» · «до конца октября 2014 г.» · "no term given". What hangs on an event is told in the very
 * words it was given in: an ending of ours put to them would say something else.
 */
export function writeTerm(term: Term | null, language: Language, t: Translate): string {
	if (!term) return t('platform.term.none');
	if (term.kind === 'date') return writeDoubtful(term.date, language, 'by');
	if (term.event) return wordsOf(term.event, language);
	return term.when ? writeDoubtful(term.when, language) : t('platform.term.later');
}

/** «12 күн кечикти» · «осталось 3 дн.» · "today is the last day"; null when no calendar can tell. For what is not done yet. */
export function writeDaysLeft(term: Term | null, today: PlainDate, t: Translate): string | null {
	const days = daysLeft(term, today);
	if (days === null) return null;
	if (days === 0) return t('platform.term.today');
	return days < 0 ? t('platform.term.late', { days: -days }) : t('platform.term.left', { days });
}
