import { expect, test } from 'vitest';
import { ofMonth, ofQuarter, ofYear } from '#platform/dates/doubtful-date.ts';
import { plainDate } from '#platform/dates/plain-date.ts';
import type { Language } from '#platform/i18n/languages.ts';
import { aPage } from '#testing/page.ts';
import { renderPage } from '../render.ts';
import { Passage, Text } from './text.tsx';
import { Time } from './time.tsx';
import { WholeDates } from './whole-dates.tsx';

const shown = (vnode: Parameters<typeof renderPage>[0], language: Language = 'ky') =>
	renderPage(vnode, aPage({ language })).replace('<!doctype html>', '');

const group = { original: 'ky', ky: 'Жумушчу топ түзүлсүн', ru: 'Создать Рабочую группу' } as const;

test('words in the reader’s own language carry no mark', () => {
	expect(shown(<Text of={group} />)).toBe('Жумушчу топ түзүлсүн');
	expect(shown(<Text of={group} />, 'ru')).toBe('Создать Рабочую группу');
});

test('a missing language falls back to the original, which is named and marked', () => {
	expect(shown(<Text of={group} />, 'en')).toBe(
		'<span lang="ky">Жумушчу топ түзүлсүн</span> <small class="language-mark">(in Kyrgyz)</small>'
	);
	expect(shown(<Text of={{ text: 'Устав', language: 'ru' }} />)).toContain('<small class="language-mark">(орус тилинде)</small>');
});

test('a passage keeps its paragraphs and escapes its letters', () => {
	const html = shown(<Passage of={{ original: 'ru', ru: 'Один\nдва\n\nТри <b>' }} />);
	expect(html).toContain('<div lang="ru"><p>Один\nдва</p><p>Три &lt;b></p></div>');
});

test('a date is written as officials do and read by machines, no more exactly than it is known', () => {
	const june = plainDate('2014-06-11');
	expect(shown(<Time at={june} />)).toBe('<time datetime="2014-06-11">2014-жылдын 11-июну</time>');
	expect(shown(<Time at={june} style="list" />, 'ru')).toBe('<time datetime="2014-06-11">11.06.2014</time>');
	expect(shown(<Time at={ofMonth(2014, 10)} />, 'en')).toBe('<time datetime="2014-10">October 2014</time>');
	expect(shown(<Time at={ofYear(2010)} />, 'en')).toBe('<time datetime="2010">2010</time>');
	expect(shown(<Time at={ofQuarter(2014, 4)} />, 'en')).toMatch(/^<span>.*2014<\/span>$/);
});

test("a moment is told by the municipality's own clock", () => {
	expect(shown(<Time at={new Date('2014-06-11T20:30:00Z')} />)).toBe(
		'<time datetime="2014-06-11T20:30:00.000Z">2014-жылдын 12-июну, 02:30</time>'
	);
});

test('a heading’s dates are not torn apart', () => {
	const whole = (words: string) => `<span class="whole">${words}</span>`;
	expect(shown(<WholeDates>2014-жылдын 15-октябрындагы отурум</WholeDates>)).toBe(
		`${whole('2014-жылдын')} ${whole('15-октябрындагы')} отурум`
	);
	expect(shown(<WholeDates>Заседание 11 июня 2014 г.</WholeDates>)).toBe(`Заседание ${whole('11 июня 2014')} г.`);
	expect(shown(<WholeDates>3 маселе</WholeDates>)).toBe('3 маселе');
});
