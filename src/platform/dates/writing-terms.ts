import type { Language } from '#platform/i18n/languages.ts';
import type { Translate } from '#platform/i18n/messages.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import type { PlainDate } from './plain-date.ts';
import { daysLeft, type Term } from './terms.ts';
import { writeDoubtful } from './writing-dates.ts';

/** «2014-жылдын 11-июнуна чейин» · «до конца октября 2014 г.» · the words of the event · "no term given". */
export function writeTerm(term: Term, language: Language, t: Translate): string {
	if (term.kind === 'date') return writeDoubtful(term.date, language, 'by');
	return term.kind === 'event' ? wordsOf(term.event, language) : t('platform.term.none');
}

/** «12 күн кечикти» · «осталось 3 дн.» · "today is the last day"; null when nobody can say. For what is not done yet. */
export function writeDaysLeft(term: Term, today: PlainDate, t: Translate): string | null {
	const days = daysLeft(term, today);
	if (days === null) return null;
	if (days === 0) return t('platform.term.today');
	return days < 0 ? t('platform.term.late', { days: -days }) : t('platform.term.left', { days });
}
