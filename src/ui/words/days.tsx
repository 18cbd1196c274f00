import { ofDay } from '#platform/dates/doubtful-date.ts';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import { usePage } from '../context.ts';
import { Time } from './time.tsx';

type DaysProps = { from: PlainDate | null; to: PlainDate | null };

/** From when until when something was so; an end nobody knows is left out, and when neither is known that is said. */
export function Days({ from, to }: DaysProps) {
	const { t } = usePage();
	if (!from && !to) return <>{t('ui.days.unknown')}</>;
	return (
		<>
			{from && <Time at={ofDay(from)} form="from" />} {to && <Time at={ofDay(to)} form="until" />}
		</>
	);
}
