import { expect, test } from 'vitest';
import { aPaper, everyBlock } from '#testing/papers.ts';
import { canonical } from './canonical.ts';
import { dashed, heading, item, list, numbered, pageBreak, paragraph, table } from './compose.ts';
import { readied } from './readied.ts';
import { mayBeFollowed, plain, runsOf, strong } from './runs.ts';
import { sealed, unsealed } from './seal.server.ts';

test('equal words give an equal tree, however they are handed in', () => {
	expect(paragraph('Кеңеш')).toEqual(paragraph([{ text: 'Кеңеш' }]));
	expect(runsOf('')).toEqual([]);
	expect(plain(runsOf(['Кеңеш ', strong('3'), ' маселе карады']))).toBe('Кеңеш 3 маселе карады');
});

test('numbers count from one, under a number they carry it', () => {
	expect(numbered(['а', 'б']).items.map(({ label }) => label)).toEqual(['1.', '2.']);
	expect(numbered(['а', 'б'], '1.').items.map(({ label }) => label)).toEqual(['1.1.', '1.2.']);
	expect(dashed(['а']).items).toEqual([item('—', 'а')]);
});

test('a short row is filled up to the width of its table', () => {
	expect(table({ columns: ['а', 'б'], rows: [['1']] }).rows).toEqual([[[{ text: '1' }], []]]);
});

test('a seal does not depend on the order in which a paper was put together, only on what it says', () => {
	const { language, blocks, ...rest } = everyBlock;
	expect(sealed({ blocks, ...rest, language })).toEqual(sealed(everyBlock));
	expect(sealed({ ...everyBlock, title: `${everyBlock.title} ` }).seal).not.toBe(sealed(everyBlock).seal);
	expect(sealed(everyBlock).seal).toMatch(/^[0-9a-f]{64}$/);
});

test('a sealed paper comes back whole, a changed one does not', () => {
	const { text, seal } = sealed(everyBlock);
	expect(unsealed({ text, seal })).toEqual(everyBlock);
	expect(() => unsealed({ text: text.replace('12 адам', '13 адам'), seal })).toThrow('changed');
});

test('the canonical form is what any other hand would write down too', () => {
	expect(canonical(aPaper([paragraph(strong('ң'))], { title: 'Т', author: 'А' }))).toBe(
		'kenesh paper 1\n{"author":"А","blocks":[{"block":"paragraph","runs":[{"strong":true,"text":"ң"}]}],"date":"2014-05-28","kind":"minutes","language":"ky","title":"Т"}\n'
	);
});

test('headings never skip a step down, also inside lists, and no page breaks inside a list', () => {
	const { blocks } = readied(
		aPaper([heading(3, 'а'), heading(4, 'б'), list(item('1.', '', heading(4, 'в'), pageBreak)), heading(1, 'г'), heading(3, 'д')])
	);
	expect(blocks).toEqual([heading(1, 'а'), heading(2, 'б'), list(item('1.', '', heading(3, 'в'))), heading(1, 'г'), heading(2, 'д')]);
});

test('a column is never narrower than its longest word, the others share the rest', () => {
	const { blocks } = readied(
		aPaper([table({ columns: ['№', { title: 'Чечим', width: 8 }, 'Абалы'], rows: [['1', 'Түзүлсүн', 'жарым-жартылай аткарылды']] })])
	);
	expect(blocks[0]).toMatchObject({
		columns: [{ width: expect.closeTo(15.6, 1) }, { width: expect.closeTo(125, 0) }, { width: expect.closeTo(24.3, 1) }]
	});
	const tooMany = Array.from({ length: 12 }, () => 'Координациялык');
	expect(readied(aPaper([table({ columns: tooMany, rows: [] })])).blocks[0]).toMatchObject({
		columns: tooMany.map(() => ({ width: expect.closeTo(40.7, 1) }))
	});
});

test('a line broken by hand begins a new paragraph, in a list too', () => {
	const { blocks } = readied(aPaper([paragraph(['Биринчи. ', strong('Эки\nҮч')]), list(item('—', 'Төрт\n\nБеш'))]));
	expect(blocks).toEqual([
		paragraph(['Биринчи. ', strong('Эки')]),
		paragraph([strong('Үч')]),
		list({ label: '—', blocks: [paragraph('Төрт'), paragraph('Беш')] })
	]);
});

test('what holds nothing is not drawn', () => {
	expect(readied(aPaper([list(), table({ columns: [], rows: [] })])).blocks).toEqual([]);
});

test.each([
	['https://naryn.example/a?b=ң#в', true],
	['mailto:kenesh@naryn.example', true],
	['tel:+996352250000', true],
	['javascript:alert(1)', false],
	['data:text/html,x', false],
	['/naryn', false],
	['https://x" onclick="y', false],
	['https://x\nhttps://y', false]
])('a link to %s is followed: %s', (href, followed) => expect(mayBeFollowed(href)).toBe(followed));
