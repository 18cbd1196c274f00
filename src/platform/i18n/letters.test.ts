import { expect, test } from 'vitest';
import { mendedLetters, suggestLetters } from './letters.ts';

test.each([
	['Кеӊештин', 'Кеңештин'],
	['жүргүзүлгɵн', 'жүргүзүлгөн'],
	['Ѳз алдынча', 'Өз алдынча'],
	['кѳйгѳй', 'көйгөй'],
	['Ɵкмɵт, ЖЕӉИШ', 'Өкмөт, ЖЕҢИШ'],
	['ұч, ӫрүк, маҥдай', 'үч, өрүк, маңдай'],
	['кӧйгӧй, жÜрүү, Yй', 'көйгөй, жҮрүү, Үй']
])('%s was meant as %s', (written, meant) => expect(mendedLetters(written)).toBe(meant));

test('a Latin letter in a Cyrillic word is suspected, a Latin word is not', () => {
	expect(mendedLetters('Нaрын шаары')).toBe('Нарын шаары');
	expect(mendedLetters('Cуу алуучу')).toBe('Суу алуучу');
	for (const right of ['«MSDSP KG» Коомдук Фондусу', 'Development Check боюнча', 'WhatsApp аркылуу', '№425-б', 'Q4', 'PDFти']) {
		expect(suggestLetters(right)).toEqual([]);
	}
});

test('a suggestion says where, what stands there and what was meant', () => {
	expect(suggestLetters('жаӊы Ѳкмөт')).toEqual([
		{ at: 2, written: 'ӊ', meant: 'ң' },
		{ at: 5, written: 'Ѳ', meant: 'Ө' }
	]);
});

test('right Kyrgyz, Russian and English texts are left alone', () => {
	for (const right of ['Өзгөртүү жана толуктоо: үй, жаңы', 'ЁЖЪ: объём', 'Correct the errors', 'Ң Ү Ө'])
		expect(mendedLetters(right)).toBe(right);
});
