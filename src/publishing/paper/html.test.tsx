import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { aPaper, everyBlock, hostileTexts } from '#testing/papers.ts';
import { dashed, heading, item, letterhead, list, numbered, paragraph, table } from './compose.ts';
import { PaperView } from './html.tsx';
import type { Block } from './paper.ts';
import { inLanguage, link, strong } from './runs.ts';

const htmlOf = (...blocks: Block[]) => renderToString(<PaperView paper={aPaper(blocks)} />);
const inside = (html: string) => html.replace(/^<article[^>]*>|<\/article>$/g, '');

test('every block is drawn, in a paper that names its language', () => {
	const html = renderToString(<PaperView paper={everyBlock} />);
	expect(html).toMatch(/^<article class="paper" lang="ky" data-kind="minutes">/);
	for (const part of [
		'БЕКИТЕМИН',
		'<h1><span class="paper-word">ПРОТОКОЛ</span>',
		'№ 1',
		'<dt>Төрага</dt>',
		'<h2>Күн тартиби</h2>',
		'<small>',
		'Жооптуу катчы',
		'<hr class="paper-break"',
		'<h5>Добуштар</h5>'
	])
		expect(html).toContain(part);
});

test('in a page with its own h1 the paper begins one step lower', () => {
	const html = renderToString(<PaperView paper={aPaper([letterhead([], 'ПРОТОКОЛ'), heading(1, 'Күн тартиби')])} top={2} />);
	expect(html).toContain('<h2><span class="paper-word">ПРОТОКОЛ');
	expect(html).toContain('<h3>Күн тартиби</h3>');
});

test('plain numbers are list numbers, a gap stays a gap', () => {
	expect(inside(htmlOf(list(item('1.', 'а'), item('3.', 'б'))))).toBe(
		'<ol class="paper-list"><li value="1"><p>а</p></li><li value="3"><p>б</p></li></ol>'
	);
});

test('any other label is printed to the letter', () => {
	expect(htmlOf(numbered(['а'], '1.'))).toContain('<span class="paper-label">1.1.</span>');
	expect(htmlOf(dashed(['а']))).toContain('<span class="paper-label">—</span>');
	expect(htmlOf(list(item('1. 2.', 'а'), item('2.', 'б')))).toContain('<span class="paper-label">1. 2.</span>');
});

test('a table says which cells are headings', () => {
	const html = htmlOf(table({ caption: 'Добуштар', columns: ['Мүчө', { title: 'Саны', align: 'right' }], rows: [['Мэрия', '3']] }));
	expect(html).toContain('<caption>Добуштар</caption>');
	expect(html).toContain('<th scope="col">Мүчө</th><th scope="col" class="paper-right">Саны</th>');
	expect(html).toContain('<td class="paper-right">3</td>');
});

test('runs keep their dress, their language and a link that may be followed', () => {
	expect(inside(htmlOf(paragraph(strong('а'), inLanguage('ru', 'б'), link('https://naryn.example/', 'в'))))).toBe(
		'<p><strong>а</strong><span lang="ru">б</span><a href="https://naryn.example/">в</a></p>'
	);
	expect(inside(htmlOf(paragraph(link('javascript:alert(1)', 'в'))))).toBe('<p>в</p>');
});

test('a line broken by hand stays one, what is no text does not', () => {
	expect(inside(htmlOf(paragraph('а\nб\u0007\uD800')))).toBe('<p>а</p><p>б\uFFFD\uFFFD</p>');
});

test.each(hostileTexts)('%s is only text', (text) => {
	const html = inside(htmlOf(paragraph(text)));
	const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
	expect(html).toBe(`<p>${escaped}</p>`);
});
