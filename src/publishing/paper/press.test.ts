import { expect, test } from 'vitest';
import { aPaper, everyBlock, partOf, pdfText } from '#testing/papers.ts';
import { paragraph } from './compose.ts';
import { drawPdf } from './pdf.server.ts';
import { toDocx, toPdf } from './press.server.ts';

const at = new Date('2014-05-29T04:00:00Z');

test('papers asked for at once come back each to its own reader', async () => {
	const papers = Array.from({ length: 12 }, (_, n) => aPaper([paragraph(`барак ${n}.`)]));
	const texts = await Promise.all(papers.map(async (paper) => pdfText(await toPdf(paper, at))));
	expect(texts).toEqual(papers.map((_, n) => expect.stringContaining(`барак ${n}.`)));
});

test('the press draws what would be drawn at home', async () => {
	const [pdf, docx] = await Promise.all([toPdf(everyBlock, at), toDocx(everyBlock, at)]);
	expect(Buffer.from(pdf).equals(drawPdf(everyBlock, at))).toBe(true);
	expect(partOf(docx, 'word/document.xml')).toContain('ПРОТОКОЛ');
});

test('a paper that cannot be drawn is refused with the reason, and the press goes on', async () => {
	await expect(toDocx(everyBlock, new Date(Number.NaN))).rejects.toThrow('Invalid time value');
	expect(await pdfText(await toPdf(everyBlock, at))).toContain('ПРОТОКОЛ');
});
