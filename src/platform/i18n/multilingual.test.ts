import { expect, test } from 'vitest';
import { MultilingualField, MultilingualLine, OptionalMultilingual } from './multilingual.ts';

const Title = MultilingualLine({ min: 3, max: 40 });

test('a title in the original and one translation; the empty language is absent', () => {
	expect(Title.parse({ original: 'ky', ky: 'Күн тартиби', ru: 'Повестка дня', en: '' })).toEqual({
		original: 'ky',
		ky: 'Күн тартиби',
		ru: 'Повестка дня'
	});
});

test('the original must be there: the problem stands beside that language', () => {
	const issues = Title.safeParse({ original: 'ky', ky: ' ', ru: 'Повестка дня', en: '' }).error?.issues;
	expect(issues).toMatchObject([{ path: ['ky'], message: 'platform.form.original_missing' }]);
});

test('a problem of one language stands beside it', () => {
	const issues = Title.safeParse({ original: 'ru', ru: 'Повестка дня', en: 'No' }).error?.issues;
	expect(issues).toMatchObject([{ path: ['en'], message: 'platform.form.too_short' }]);
});

test.each([undefined, 'text', { original: 'kg', ky: 'Күн' }, {}])('%j is not a text in languages', (sent) => {
	expect(Title.safeParse(sent).success).toBe(false);
});

test('a passage may have several lines', () => {
	expect(MultilingualField({ max: 40 }).parse({ original: 'ky', ky: 'Биринчи\r\nэкинчи' })).toEqual({
		original: 'ky',
		ky: 'Биринчи\nэкинчи'
	});
});

test('an optional one left empty everywhere is absent; half filled it is looked at', () => {
	const Note = OptionalMultilingual({ max: 40 });
	expect(Note.parse({ original: 'ky', ky: '', ru: ' ', en: '' })).toBeUndefined();
	expect(Note.parse(undefined)).toBeUndefined();
	expect(Note.safeParse({ original: 'ky', ky: '', ru: 'Да', en: '' }).success).toBe(false);
	expect(Note.parse({ original: 'ru', ru: 'Да' })).toEqual({ original: 'ru', ru: 'Да' });
});
