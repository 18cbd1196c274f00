import { expect, test } from 'vitest';
import { writeFileSize } from './file-sizes.ts';

test.each([
	[0, '0\u00a0байт'],
	[999, '999\u00a0байт'],
	[1000, '1\u00a0КБ'],
	[14_261, '15\u00a0КБ'],
	[1_400_000, '1,4\u00a0МБ'],
	[25_000_000, '25\u00a0МБ'],
	[7_320_000_000_000, '7\u00a0320\u00a0ГБ']
])('%i bytes', (bytes, words) => expect(writeFileSize(bytes, 'ky')).toBe(words));

test('in English', () => expect(writeFileSize(1_400_000, 'en')).toBe('1.4\u00a0MB'));
