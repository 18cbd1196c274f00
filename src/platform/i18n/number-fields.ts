import { z } from 'zod';
import type { MessageKey } from './messages.ts';
import { readNumber } from './numbers.ts';

type Bounds = { min?: number; max?: number };

function typed({ min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER }: Bounds, isRight: (value: number) => boolean) {
	return z.union([z.string(), z.number()], 'platform.form.required').transform((sent, { issues }): number => {
		const value = typeof sent === 'number' ? sent : readNumber(sent);
		const refuse = (issue: { code: 'custom' } | Outside, message: MessageKey): never => {
			issues.push({ ...issue, message, input: sent });
			return z.NEVER;
		};
		if (typeof sent === 'string' && sent.trim() === '') return refuse({ code: 'custom' }, 'platform.form.required');
		if (value === null || !isRight(value)) return refuse({ code: 'custom' }, 'platform.form.not_a_number');
		if (value < min) return refuse({ code: 'too_small', origin: 'number', minimum: min }, 'platform.form.number_too_small');
		if (value > max) return refuse({ code: 'too_big', origin: 'number', maximum: max }, 'platform.form.number_too_big');
		return value;
	});
}

type Outside = { code: 'too_small'; origin: 'number'; minimum: number } | { code: 'too_big'; origin: 'number'; maximum: number };

const orAbsent = <Field extends z.ZodType>(field: Field) =>
	z.preprocess((sent) => (typeof sent === 'string' && sent.trim() === '' ? undefined : sent), field.optional());

/** A whole number, zero or more unless `min` says otherwise: hands raised, people present, a position in the agenda. */
export const TypedCount = (bounds: Bounds = {}) => typed({ min: 0, ...bounds }, Number.isSafeInteger);

/** A number with decimals, comma or point: a measured value. */
export const TypedNumber = (bounds: Bounds = {}) => typed(bounds, Number.isFinite);

/** The same where the field may be left empty: then it is undefined, which is not zero. */
export const OptionalCount = (bounds: Bounds = {}) => orAbsent(TypedCount(bounds));
