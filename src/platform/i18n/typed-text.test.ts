import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OptionalText, TypedLine, TypedText } from './typed-text.ts';

const problemsOf = (read: { error?: { issues: { message: string }[] } | undefined }) =>
	read.error?.issues.map(({ message }) => message) ?? [];

test('a text comes back as it was typed, with lines that end as ours do', () => {
	expect(TypedText({ max: 100 }).parse('  Кеңеш\r\n\r\n\tбекитти.\rЭми 😀 ')).toBe('  Кеңеш\n\n\tбекитти.\nЭми 😀 ');
});

test('letters typed in two pieces become one', () => expect(TypedText({ max: 10 }).parse('й ё')).toBe('й ё'));

test.each([
	['nothing typed', '', 'platform.form.required'],
	['only spaces', ' \n\t ', 'platform.form.required'],
	['no field at all', undefined, 'platform.form.required'],
	['a list', ['a'], 'platform.form.required'],
	['half of an emoji', 'а\ud83d', 'platform.form.broken_characters'],
	['what a decoder could not read', 'а\ufffd', 'platform.form.broken_characters'],
	['a null', 'а\u0000б', 'platform.form.control_characters'],
	['an escape', '\u001b[31m', 'platform.form.control_characters'],
	['a C1 control', 'а\u0085', 'platform.form.control_characters'],
	['too much', 'абвгде', 'platform.form.too_long'],
	['too little', 'а', 'platform.form.too_short']
])('%s is refused with its own sentence', (_what, value, key) =>
	expect(problemsOf(TypedText({ min: 2, max: 5 }).safeParse(value))).toEqual([key])
);

test('the limit is told, and counts as people count', () => {
	expect(TypedText({ max: 3 }).safeParse('😀😀😀').success).toBe(true);
	expect(TypedText({ max: 3 }).safeParse('😀😀😀😀').error?.issues[0]).toMatchObject({ code: 'too_big', maximum: 3 });
	expect(TypedText({ min: 3, max: 9 }).safeParse('аб').error?.issues[0]).toMatchObject({ code: 'too_small', minimum: 3 });
});

test('one line stays one line', () => {
	expect(TypedLine({ max: 20 }).parse('№425-б')).toBe('№425-б');
	expect(problemsOf(TypedLine({ max: 20 }).safeParse('а\nб'))).toEqual(['platform.form.not_one_line']);
	expect(problemsOf(TypedLine({ max: 20 }).safeParse('а\tб'))).toEqual(['platform.form.control_characters']);
});

test('an optional text left empty is absent, and otherwise as strict', () => {
	const Note = OptionalText({ max: 5 });
	expect([Note.parse(''), Note.parse(' \r\n'), Note.parse(undefined), Note.parse('бар')]).toEqual([undefined, undefined, undefined, 'бар']);
	expect(problemsOf(Note.safeParse('узун текст'))).toEqual(['platform.form.too_long']);
});

test('any well-formed text without controls comes back byte for byte after NFC, and twice the same', () => {
	const Any = TypedText({ max: 10_000 });
	const points = fc.array(fc.integer({ min: 0x20, max: 0x10ffff }), { maxLength: 30 });
	const anyText = points.map((codes) => `ө${String.fromCodePoint(...codes).replace(/[\p{Cc}\p{Cs}\ufffd]/gu, '')}`);
	fc.assert(
		fc.property(anyText, (text) => {
			const read = Any.parse(text);
			expect(read).toBe(text.normalize('NFC'));
			expect(Any.parse(read)).toBe(read);
		})
	);
});
