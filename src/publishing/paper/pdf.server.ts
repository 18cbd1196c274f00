import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { printable } from '#platform/files/printable.ts';
import type { Paper } from './paper.ts';
import { readied } from './readied.ts';
import { mayBeFollowed } from './runs.ts';

const template = fileURLToPath(new URL('paper.typ', import.meta.url));
const faces = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];

let warm: NodeCompiler | undefined;

/** Reading the faces takes most of a first page's time, so the compiler is kept for as long as its process lives. */
function compiler(): NodeCompiler {
	const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/pt-serif/package.json'));
	warm ??= NodeCompiler.create({ workspace: dirname(template), fontArgs: [{ fontPaths: faces.map((face) => `${fonts}/${face}`) }] });
	return warm;
}

/**
 * The paper as a tagged PDF/UA-1. It goes to Typst as one JSON value, never as Typst text: nothing typed by anyone can
 * become markup or code. The same paper and time give the same bytes.
 *
 * It works on the thread that calls it, milliseconds for a usual paper and seconds for hundreds of pages: see press.
 */
export function drawPdf(paper: Paper, at: Date): Uint8Array {
	const typst = compiler();
	const made = typst.compile({ mainFilePath: template, inputs: { paper: JSON.stringify(readied(paper), cleaned) } });
	const document = made.result;
	if (!document) throw new Error(`Typst refused a paper: ${JSON.stringify(made.takeDiagnostics()?.shortDiagnostics)}`);
	try {
		return written(typst, document, at);
	} finally {
		typst.evictCache(10);
	}
}

/**
 * PDF/UA forbids a character that no face can draw (a Chinese name, say, on a machine without Chinese faces). Better the
 * same tagged file with an empty box in that place and without the promise of UA than no paper at all.
 */
function written(typst: NodeCompiler, document: NodeTypstDocument, at: Date): Uint8Array {
	const creationTimestamp = Math.floor(at.getTime() / 1000);
	try {
		return typst.pdf(document, { pdfStandard: 'ua-1', creationTimestamp });
	} catch {
		return typst.pdf(document, { creationTimestamp });
	}
}

const cleaned = (key: string, value: unknown): unknown => {
	if (typeof value !== 'string') return value;
	return key === 'href' && !mayBeFollowed(value) ? undefined : printable(value);
};
