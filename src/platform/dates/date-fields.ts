import { z } from 'zod';
import type { MessageKey } from '#platform/i18n/messages.ts';
import { type DoubtfulDate, exactDay, ofDay, ofMonth, ofQuarter, ofYear, precisions, StoredDoubtfulDate } from './doubtful-date.ts';
import type { PlainDate } from './plain-date.ts';
import { readDate } from './reading-dates.ts';

/** Reads what was typed, or says why not: nothing at all, or nothing of this kind. */
function typed<T>(read: (text: string) => T | null, key: MessageKey) {
	return z.string('platform.form.required').transform((text, { issues }): T => {
		const found = read(text);
		if (found !== null) return found;
		issues.push({ code: 'custom', message: text.trim() === '' ? 'platform.form.required' : key, input: text });
		return z.NEVER;
	});
}

const readDay = (text: string): PlainDate | null => {
	const date = readDate(text);
	return date && exactDay(date);
};

/** A day as a browser sends it (2014-05-28), as people type it (28.05.2014), or in words. */
export const PlainDateField = typed(readDay, 'platform.form.not_a_date');

/** An hour of the day, 'HH:MM'; 9:30 is 09:30. */
export const TimeField = typed((text) => {
	const [, hour = '', minute = ''] = /^\s*([01]?\d|2[0-3])[:.]([0-5]\d)\s*$/.exec(text) ?? [];
	return minute === '' ? null : `${hour.padStart(2, '0')}:${minute}`;
}, 'platform.form.not_a_time');

const figure = z.preprocess((value) => (value === '' ? undefined : value), z.coerce.number().int().optional());
const Year = z.coerce.number().int().min(1000).max(9999);

/** What the date field of a form sends: how exactly the date is known, and the parts that needs; the rest is ignored. */
const SentParts = z.object({
	precision: z.enum(precisions, 'platform.form.unknown_choice'),
	day: z.string().default(''),
	month: figure.catch(undefined),
	quarter: figure.catch(undefined),
	year: Year.optional().catch(undefined)
});

function readParts({ precision, day, month = 0, quarter = 0, year }: z.infer<typeof SentParts>): DoubtfulDate | null {
	if (precision === 'day') {
		const found = readDay(day);
		return found && ofDay(found);
	}
	if (year === undefined) return null;
	if (precision === 'month') return month >= 1 && month <= 12 ? ofMonth(year, month) : null;
	if (precision === 'quarter') return quarter >= 1 && quarter <= 4 ? ofQuarter(year, quarter) : null;
	return ofYear(year);
}

const PartsField = SentParts.transform((parts, { issues }): DoubtfulDate => {
	const date = readParts(parts);
	if (date) return date;
	issues.push({
		code: 'custom',
		message: parts.precision === 'day' ? 'platform.form.not_a_date' : 'platform.form.not_a_doubtful_date',
		input: parts
	});
	return z.NEVER;
});

/** How a date came: in words, already read, or in parts. */
function shapeOf(sent: unknown): z.ZodType<DoubtfulDate> {
	if (typeof sent !== 'object' || sent === null) return typed(readDate, 'platform.form.not_a_doubtful_date');
	return 'from' in sent ? StoredDoubtfulDate : PartsField;
}

/** Nothing typed in any part: then the date is absent, not wrong. */
function isBlank(sent: unknown): boolean {
	if (sent === undefined || sent === null || (typeof sent === 'string' && sent.trim() === '')) return true;
	if (typeof sent !== 'object') return false;
	return Object.entries(sent).every(([part, value]) => part === 'precision' || value === '');
}

/** A date as exactly as it is known: the parts of the form's date field, words («октябрь 2014»), or one already read. */
export const DoubtfulDateField = z.unknown().transform((sent, { issues }): DoubtfulDate => {
	const read = shapeOf(sent).safeParse(sent);
	if (read.success) return read.data;
	const message = isBlank(sent) ? 'platform.form.required' : (read.error.issues[0]?.message ?? 'platform.form.not_a_doubtful_date');
	issues.push({ code: 'custom', message, input: sent });
	return z.NEVER;
});

const orAbsent = <Field extends z.ZodType>(field: Field) => z.preprocess((sent) => (isBlank(sent) ? undefined : sent), field.optional());

/** The same fields where the date may be left empty: then it is undefined. */
export const OptionalPlainDate = orAbsent(PlainDateField);
export const OptionalTime = orAbsent(TimeField);
export const OptionalDoubtfulDate = orAbsent(DoubtfulDateField);
