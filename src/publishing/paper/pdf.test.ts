import { expect, test } from 'vitest';
import { aPaper, everyBlock, hostileTexts, pdfOf, pdfText } from '#testing/papers.ts';
import { heading, item, list, numbered, pageBreak, paragraph, table } from './compose.ts';
import { drawPdf } from './pdf.server.ts';

const at = new Date('2014-05-29T04:00:00Z');

/** The roles of the tag tree of a page, each inside its parent's brackets. */
async function tagsOf(pdf: Uint8Array, page = 1): Promise<string> {
	type Tag = { role?: string; children?: unknown[] };
	const isTag = (node: unknown): node is Tag => typeof node === 'object' && node !== null && 'role' in node;
	const tree = (node: Tag): string => `${node.role}(${(node.children ?? []).filter(isTag).map(tree).join(' ')})`;
	return tree(await (await (await pdfOf(pdf)).getPage(page)).getStructTree());
}

test('every block is there when the text is copied out again, Kyrgyz letters and all', async () => {
	const text = await pdfText(drawPdf(everyBlock, at));
	for (const part of [
		'БЕКИТЕМИН',
		'ПРОТОКОЛ',
		'№ 1',
		'Төрага: биринчи вице-мэр',
		'Күн тартиби',
		'1. Таза суу жөнүндө',
		'УГУЛДУ:',
		'Көйгөйлөр аныкталды, водозабор: толугу.',
		'1.1. Формасы өзгөртүлсүн',
		'— биринчи',
		'1.6. Активдештирүү',
		'1. 2. Челектер',
		'2.1. Видеоролик',
		'Добуш берүү',
		'Жарандык коом',
		'кɵйгɵй, Ѳз, жаӊы',
		'Жооптуу катчы',
		'Катышкандардын тизмеси',
		'3 / 3'
	])
		expect(text).toContain(part);
});

test('it is tagged, knows its language, title, author and time, and promises PDF/UA-1', async () => {
	const pdf = await pdfOf(drawPdf({ ...everyBlock, language: 'ru' }, at));
	const { info, metadata } = await pdf.getMetadata();
	expect(info).toMatchObject({ Language: 'ru', Title: everyBlock.title, Author: everyBlock.author, CreationDate: 'D:20140529040000Z' });
	expect(metadata.get('pdfuaid:part')).toBe('1');
	expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
});

test('headings, lists with their labels and tables with their headers are tags a reading voice finds', async () => {
	const tags = await tagsOf(
		drawPdf(
			aPaper([heading(1, 'а'), heading(2, 'б'), list(item('1. 2.', 'в', numbered(['г'], '1.'))), table({ columns: ['д'], rows: [['е']] })]),
			at
		)
	);
	expect(tags).toContain('H1()');
	expect(tags).toContain('H2()');
	expect(tags).toMatch(/L\(LI\(Lbl\(Span\(\)\) LBody\(P\(\)\)\) L\(LI\(Lbl\(Span\(\)\) LBody\(P\(\)\)\)\)\)/);
	expect(tags).toMatch(/Table\(THead\(TR\(TH\(.*TBody\(TR\(TD\(/);
});

test('a table goes over pages with its header on each', async () => {
	const rows = Array.from({ length: 120 }, (_, n) => [String(n + 1), 'Мүчө']);
	const pdf = await pdfOf(drawPdf(aPaper([table({ columns: ['№', 'Аты-жөнү'], rows })]), at));
	expect(pdf.numPages).toBe(3);
	for (const page of [1, 2, 3]) {
		const { items } = await (await pdf.getPage(page)).getTextContent();
		expect(items.map((shown) => ('str' in shown ? shown.str : '')).join('')).toContain('Аты-жөнү');
	}
});

test('a row too long for a page goes on over the next, and loses nothing', async () => {
	const long = Array.from({ length: 3000 }, (_, n) => `сөз${n}`).join(' ');
	const lines = Array.from({ length: 90 }, (_, n) => `сап${n}`).join('\n');
	const text = await pdfText(drawPdf(aPaper([table({ columns: ['а', { title: 'б', width: 9 }], rows: [[lines, long]] })]), at));
	for (const last of ['сөз2999', 'сап89']) expect(text).toContain(last);
});

test('the same paper at the same time is the same file', () => {
	expect(Buffer.from(drawPdf(everyBlock, at)).equals(drawPdf(everyBlock, at))).toBe(true);
});

test.each(hostileTexts)('%s is only text, and breaks nothing', async (text) => {
	const pdf = drawPdf(
		aPaper(
			[heading(1, text), paragraph(text), list(item(text.slice(0, 9), text)), table({ caption: text, columns: [text], rows: [[text]] })],
			{ title: text, author: text }
		),
		at
	);
	expect((await (await pdfOf(pdf)).getMetadata()).info).toMatchObject({ Title: text });
});

test('typed code comes out to the letter', async () => {
	const [code = '', markup = ''] = hostileTexts;
	const text = await pdfText(drawPdf(aPaper([paragraph(code), pageBreak, paragraph(markup)]), at));
	expect(text).toContain('#import "@preview/x:1.0.0": * #read("/etc/passwd") #panic() $x$ *a* _b_ `c` <label> @ref');
	expect(text).toContain('</w:t></w:r><w:r> &amp; &#0; <![CDATA[x]]> ]]> <?xml?> <!-- x -->');
});

test('a letter that no face can draw costs an empty box, never the paper', async () => {
	const pdf = drawPdf(aPaper([paragraph('а \u{10FFFD} \u0000 \uD800 б')]), at);
	expect(await pdfText(pdf)).toMatch(/^а .* б 1 \/ 1/);
	expect(await (await pdfOf(pdf)).getMarkInfo()).toMatchObject({ Marked: true });
});
