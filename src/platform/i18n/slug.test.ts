import { expect, test } from 'vitest';
import { freeSlug, slugOf } from './slug.ts';

test.each([
	['Жеңиш паркы', 'jenish-parky'],
	['Нарын шаардык мэриясы', 'naryn-shaardyk-meriyasy'],
	['«MSDSP KG» коомдук фонду', 'msdsp-kg-koomduk-fondu'],
	['Тɵш-булак участогу', 'tosh-bulak-uchastogu'],
	['№425-б', '425-b'],
	['Tösh-bulak area', 'tosh-bulak-area'],
	['ЦГСЭН', 'tsgsen'],
	['объект', 'obekt'],
	['…', 'a']
])('%s → %s', (words, slug) => expect(slugOf(words)).toBe(slug));

test('a long name ends with a whole word', () => {
	const slug = slugOf('Нарын шаардык мэриясынын алдындагы мамлекеттик жана муниципалдык кызматтардын сапатын жакшыртуу');
	expect(slug).toBe('naryn-shaardyk-meriyasynyn-aldyndagy-mamlekettik-jana');
});

test('a taken address gets a number', () => {
	expect(freeSlug('park', [])).toBe('park');
	expect(freeSlug('park', ['park', 'park-2', 'parking'])).toBe('park-3');
});
