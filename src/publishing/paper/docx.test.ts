import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { aPaper, everyBlock, hostileTexts, partOf } from '#testing/papers.ts';
import { item, list, numbered, paragraph, table } from './compose.ts';
import { drawDocx } from './docx.server.ts';
import type { Block, Paper } from './paper.ts';
import { link } from './runs.ts';

const at = new Date('2014-05-29T04:00:00Z');
const drawn = (paper: Paper) => drawDocx(paper, at);
const xmlOf = async (...blocks: Block[]) => partOf(await drawn(aPaper(blocks)), 'word/document.xml');
const textOf = async (paper: Paper) => (await mammoth.extractRawText({ buffer: Buffer.from(await drawn(paper)) })).value;

test('every block is there when the file is opened again, headings as headings and lists as lists', async () => {
	const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(await drawn(everyBlock)) });
	for (const part of [
		'БЕКИТЕМИН',
		'ПРОТОКОЛ',
		'№ 1',
		'Төрага',
		'<h1>Күн тартиби</h1>',
		'<h2>1. Таза суу жөнүндө</h2>',
		'<h4>Добуштар</h4>',
		'<a href="https://naryn.example/2014">толугу</a>',
		'кɵйгɵй, Ѳз, жаӊы',
		'Жооптуу катчы',
		'Катышкандардын тизмеси'
	])
		expect(html).toContain(part);
	expect(html).toContain('<ol><li>Таза суу жөнүндө</li><li>Долбоорду тандоо жөнүндө</li></ol>');
	expect(html).toContain('<table><thead><tr><th><p><strong>№</strong></p></th>');
});

test('the file knows its language, its title, its author and the time it was given', async () => {
	const file = await drawn({ ...everyBlock, language: 'ru' });
	const core = partOf(file, 'docProps/core.xml');
	for (const part of [
		'<dc:title>2014-жылдын 28-майындагы отурумдун протоколу<',
		'<dc:creator>Координациялык Кеңеш<',
		'<dc:language>ru-RU<',
		'>2014-05-29T04:00:00Z</dcterms:created>'
	])
		expect(core).toContain(part);
	expect(partOf(file, 'word/styles.xml')).toContain('<w:lang w:val="ru-RU"/>');
	expect(partOf(await drawn(everyBlock), 'word/document.xml')).toContain('<w:lang w:val="ru-RU"/>');
});

test('A4 with the margins of a bound paper, pages counted in the foot', async () => {
	const file = await drawn(everyBlock);
	expect(partOf(file, 'word/document.xml')).toMatch(
		/<w:pgSz w:w="11906" w:h="16838"[^>]*\/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/
	);
	expect(partOf(file, 'word/footer1.xml')).toMatch(/PAGE.* \/ .*NUMPAGES/s);
});

test('a table repeats its header row and tears no row', async () => {
	const xml = await xmlOf(table({ columns: ['а', { title: 'б', width: 3 }], rows: [['1', '2']] }));
	expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
	expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(2);
	expect(xml).toContain('<w:gridCol w:w="2338"/><w:gridCol w:w="7015"/>');
});

test('each printed label is a real number of Word that prints just that', async () => {
	const file = await drawn(
		aPaper([
			list(item('1.', 'а', numbered(['б'], '1.')), item('2.', 'в'), item('5.', 'г'), item('1. 2.', 'д'), item('—', 'е'), item('5%1.', 'ё'))
		])
	);
	const numbering = partOf(file, 'word/numbering.xml');
	const texts = [
		...numbering.matchAll(/<w:lvl w:ilvl="(\d)"[^>]*><w:start w:val="(\d+)"\/><w:numFmt w:val="(\w+)"\/><w:lvlText w:val="([^"]+)"/g)
	]
		.slice(9)
		.map(([, ...parts]) => parts.join(' '));
	expect(texts).toEqual(['0 1 decimal %1.', '1 1 decimal 1.%2.', '0 5 decimal %1.', '0 2 decimal 1. %1.', '0 1 bullet —']);
	const document = partOf(file, 'word/document.xml');
	expect(document).not.toContain('w:numId w:val="{');
	expect(document).toContain('>5%1.<');
});

test('two lists begin at one each', async () => {
	const document = await xmlOf(numbered(['а']), numbered(['б']));
	expect(new Set(document.match(/<w:numId w:val="\d+"\/>/g)).size).toBe(2);
});

test('the same paper at the same time is the same file, links too', async () => {
	const paper = aPaper([paragraph(link('https://naryn.example/а', 'а'), link('https://naryn.example/б', 'б'))]);
	expect(Buffer.from(await drawn(paper)).equals(await drawn(paper))).toBe(true);
	expect(partOf(await drawn(paper), 'word/_rels/document.xml.rels')).toContain('rIdLink2');
});

test.each(hostileTexts)('%s is only text', async (text) => {
	expect(
		await textOf(
			aPaper([paragraph(text), list(item(text.slice(0, 9), text)), table({ caption: text, columns: [text], rows: [[text]] })], {
				title: text,
				author: text
			})
		)
	).toContain(text);
});

test('a control character or half a letter does not break the file', async () => {
	expect(await textOf(aPaper([paragraph('а\u0000\u0008\uD83D\uFFFEб')]))).toContain('а\uFFFD\uFFFD\uFFFD\uFFFDб');
});

test('the face with all Kyrgyz letters travels in the file, and is the same bytes each time', async () => {
	const file = await drawn(everyBlock);
	expect(partOf(file, 'word/styles.xml')).toContain('w:ascii="PT Serif"');
	expect(partOf(file, 'word/fontTable.xml')).toMatch(/<w:embedRegular [^>]*w:fontKey="\{6B656E65-[^>]*>.*<w:embedBold /s);
	expect(Buffer.from(await drawn(everyBlock)).equals(Buffer.from(file))).toBe(true);
});
