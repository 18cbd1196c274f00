import type { DoubtfulDate } from '#platform/dates/doubtful-date.ts';
import { isPlainDate } from '#platform/dates/plain-date.ts';
import { writeDoubtful, writeShort } from '#platform/dates/writing-dates.ts';
import type { Language } from '#platform/i18n/languages.ts';
import { usePage } from '../context.ts';
import { FieldFrame } from './field.tsx';
import { type FieldProps, useField } from './form-context.ts';

type DateFieldProps = FieldProps & {
	/** A day as YYYY-MM-DD; shown and typed as officials write it, 28.05.2014. */
	value?: string | null | undefined;
};

/** A day typed by hand: faster than a calendar for somebody copying from paper, and the same in every browser. */
export function DateField({ hint, value, ...field }: DateFieldProps) {
	const { t } = usePage();
	return <DateInput {...field} hint={hint ?? t('platform.form.date_hint')} value={asTyped(value)} keyboard="decimal" room="short" />;
}

/** Hours and minutes, 14:30; typed, because a browser's own clock speaks the browser's language and not the page's. */
export function TimeField({ hint, value, ...field }: FieldProps & { value?: string | null | undefined }) {
	const { t } = usePage();
	return <DateInput {...field} hint={hint ?? t('ui.time.hint')} value={value ?? ''} keyboard="decimal" room="short" />;
}

type DoubtfulDateFieldProps = FieldProps & { value?: DoubtfulDate | null | undefined };

/**
 * A date no more exact than it is known: a day, a month, a quarter or a year, in figures or in words of any of the three
 * languages. One box, because that is how a document writes it; no day is invented to fill a calendar.
 */
export function DoubtfulDateField({ hint, value, ...field }: DoubtfulDateFieldProps) {
	const { t, language } = usePage();
	return (
		<DateInput
			{...field}
			hint={hint ?? t('platform.form.doubtful_hint')}
			value={asWrittenDown(value, language)}
			keyboard="text"
			room="usual"
		/>
	);
}

type DateInputProps = FieldProps & { value: string; keyboard: 'decimal' | 'text'; room: 'short' | 'usual' };

function DateInput({ name, label, hint, required, value, keyboard, room }: DateInputProps) {
	const state = useField(name, hint, label);
	return (
		<FieldFrame state={state} label={label} hint={hint} required={required}>
			<input
				{...state.aria}
				id={state.id}
				type="text"
				inputmode={keyboard}
				name={name}
				value={state.typed(value)}
				required={required}
				autocomplete="off"
				data-room={room}
			/>
		</FieldFrame>
	);
}

/** In figures whatever the page's language: the hint and the keyboard are for figures. */
const asTyped = (day: string | null | undefined): string => (isPlainDate(day) ? writeShort(day, 'ky') : (day ?? ''));

const asWrittenDown = (date: DoubtfulDate | null | undefined, language: Language): string =>
	!date ? '' : date.precision === 'day' ? asTyped(date.from) : writeDoubtful(date, language);
