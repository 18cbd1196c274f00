import { expect, test } from 'vitest';
import { inLanguage } from './addresses.ts';

test('Kyrgyz has no prefix, the others do, the front page too', () => {
	expect(inLanguage('ky', '/naryn')).toBe('/naryn');
	expect(inLanguage('ru', '/naryn?year=2014')).toBe('/ru/naryn?year=2014');
	expect([inLanguage('en', '/'), inLanguage('en', '/?a=1')]).toEqual(['/en', '/en?a=1']);
});

test('a place on the same page is the same in every language', () => {
	expect(inLanguage('ru', '#decisions')).toBe('#decisions');
});
