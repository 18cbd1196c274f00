import { expect, test } from 'vitest';
import { OptionalCount, TypedCount, TypedNumber } from './number-fields.ts';

const problemOf = (read: { error?: { issues: { message: string }[] } | undefined }) => read.error?.issues[0]?.message;

test('a count of hands', () => {
	expect(TypedCount().parse('12')).toBe(12);
	expect(TypedCount().parse(12)).toBe(12);
	expect(problemOf(TypedCount().safeParse('1,5'))).toBe('platform.form.not_a_number');
	expect(problemOf(TypedCount().safeParse('көп'))).toBe('platform.form.not_a_number');
	expect(problemOf(TypedCount().safeParse(''))).toBe('platform.form.required');
	expect(problemOf(TypedCount().safeParse(undefined))).toBe('platform.form.required');
});

test('bounds are told with their number', () => {
	expect(TypedCount().safeParse('-1').error?.issues[0]).toMatchObject({ message: 'platform.form.number_too_small', minimum: 0 });
	expect(TypedNumber({ max: 14 }).safeParse('14,1').error?.issues[0]).toMatchObject({
		message: 'platform.form.number_too_big',
		maximum: 14
	});
	expect(TypedNumber({ max: 14 }).parse('0,35')).toBe(0.35);
});

test('left empty is absent, not zero', () => {
	expect(OptionalCount().parse('')).toBeUndefined();
	expect(OptionalCount().parse('0')).toBe(0);
});
