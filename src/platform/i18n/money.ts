import { z } from 'zod';
import type { Language } from './languages.ts';
import { readNumber, writeNumber } from './numbers.ts';

/** Money in whole minor units (тыйын, cents), so that sums are exact. The currency is its ISO 4217 code. */
export const Money = z.object({ minor: z.int(), currency: z.string().regex(/^[A-Z]{3}$/) });
export type Money = z.infer<typeof Money>;

/** How the currencies met in the country's projects are called after a sum; any other by its code. */
const names: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
	KGS: { ky: 'сом', ru: 'сом', en: 'som' },
	USD: { ky: 'АКШ доллары', ru: 'долл. США', en: 'US dollars' },
	EUR: { ky: 'евро', ru: 'евро', en: 'euros' },
	RUB: { ky: 'рубль', ru: 'руб.', en: 'roubles' },
	KZT: { ky: 'теңге', ru: 'тенге', en: 'tenge' }
};

const digitsOf = (currency: string): number =>
	new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** «1 234 567,50 сом», U+00A0 between thousands and before the name; whole sums without decimals: «300 000 сом». */
export function writeMoney({ minor, currency }: Money, language: Language): string {
	const digits = digitsOf(currency);
	const unit = 10 ** digits;
	const sum = writeNumber(minor / unit, language, minor % unit === 0 ? 0 : digits);
	return `${sum}\u00a0${names[currency]?.[language] ?? currency}`;
}

/** The sum somebody typed, in that currency: spaces and a comma or point as they like; null when it is no exact sum. */
export function readMoney(typed: string, currency: string): Money | null {
	const name = Object.values(names[currency] ?? {}).find((each) => typed.trimEnd().endsWith(each)) ?? '';
	const text = typed.trimEnd().slice(0, typed.trimEnd().length - name.length);
	const digits = digitsOf(currency);
	const decimals = /[.,](\d+)\s*$/u.exec(text)?.[1]?.length ?? 0;
	const sum = readNumber(text);
	if (sum === null || decimals > digits) return null;
	const minor = Math.round(sum * 10 ** digits);
	return Number.isSafeInteger(minor) ? { minor, currency } : null;
}

/** A sum in a form, in the currency the form is about. */
export const MoneyField = (currency: string) =>
	z.string('platform.form.required').transform((typed, { issues }): Money => {
		const money = readMoney(typed, currency);
		if (money) return money;
		issues.push({ code: 'custom', message: typed.trim() === '' ? 'platform.form.required' : 'platform.form.not_a_sum', input: typed });
		return z.NEVER;
	});
