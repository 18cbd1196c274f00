import { expect, test } from 'vitest';
import { mentions } from './mentions.rules.ts';

const ky = (words: string) => ({ original: 'ky' as const, ky: words });
const en = (words: string) => ({ original: 'en' as const, en: words });

test.each([
	['with a Kyrgyz ending', ky('Мамлекеттик агенттикке кат жөнөтүлсүн.'), ky('мамлекеттик агенттик'), true],
	['with letters of an old font', ky('Кɵйгɵй жɵнүндɵ «Таза-Нарын» ишканасына айтылсын'), ky('«Таза-Нарын» ишканасы'), true],
	['not within another word', ky('Максэс деген сөз'), ky('СЭС'), false],
	['in other languages only whole', en('The sessions are public'), en('SES'), false],
	['and then it is', en('Together with SES, by autumn'), en('SES'), true],
	['signs in a name are no pattern', ky('Башка уюм'), ky('Б.шка (уюм'), false],
	['a name in one language says nothing of the other', en('Taza-Naryn'), ky('Таза-Нарын'), false]
])('%s', (_what, text, name, expected) => expect(mentions(text, [name])).toBe(expected));
