import { ofDay } from '#platform/dates/doubtful-date.ts';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import { writeSpan } from '#platform/dates/writing-dates.ts';
import { usePage } from '../context.ts';

type DaysProps = { from: PlainDate | null; to: PlainDate | null };

/** From when until when something was so; an end nobody knows is left out, and when neither is known that is said. */
export function Days({ from, to }: DaysProps) {
	const { t, language } = usePage();
	return <>{writeSpan(from && ofDay(from), to && ofDay(to), language) || t('ui.days.unknown')}</>;
}
