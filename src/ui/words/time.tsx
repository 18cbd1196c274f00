import type { ComponentChildren } from 'preact';
import type { DateForm } from '#platform/dates/date-words.ts';
import type { DoubtfulDate } from '#platform/dates/doubtful-date.ts';
import { type PlainDate, yearOf } from '#platform/dates/plain-date.ts';
import { writeDateTime, writeDay, writeDoubtful, writeShort } from '#platform/dates/writing-dates.ts';
import { dayIn, timeIn } from '#platform/dates/zones.ts';
import { usePage } from '../context.ts';

type TimeProps = {
	/** A day, a date with doubt, or a moment: then the municipality's own clock is shown. */
	at: PlainDate | DoubtfulDate | Date;
	/** What the date is in its sentence. */
	form?: DateForm | undefined;
	/** `list` for columns and lists: 28.05.2014, and with a moment's hour 28.05.2014, 15:00. */
	style?: 'sentence' | 'list' | undefined;
	/** The words themselves, where a message already holds the date. */
	children?: ComponentChildren;
};

/** A date as officials write it in the page's language, and as machines read it. */
export function Time({ at, form = 'name', style = 'sentence', children }: TimeProps) {
	const { language, timeZone } = usePage();
	if (typeof at === 'string') {
		return <time datetime={at}>{children ?? (style === 'list' ? writeShort(at, language) : writeDay(at, language, form))}</time>;
	}
	if (at instanceof Date) {
		const short = `${writeShort(dayIn(timeZone, at), language)}, ${timeIn(timeZone, at)}`;
		const written = style === 'list' ? short : writeDateTime(at, language, timeZone, form === 'on' ? 'on' : 'name');
		return <time datetime={at.toISOString()}>{children ?? written}</time>;
	}
	if (at.precision === 'day') {
		return (
			<Time at={at.from} form={form} style={style}>
				{children}
			</Time>
		);
	}
	const said = children ?? writeDoubtful(at, language, form);
	const machine = { month: at.from.slice(0, 7), quarter: undefined, year: String(yearOf(at.from)) }[at.precision];
	return machine ? <time datetime={machine}>{said}</time> : <span>{said}</span>;
}
