import { readFile } from 'node:fs/promises';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { PaperView } from './html.tsx';
import type { Paper } from './paper.ts';

const styles = new URL('../../ui/styles/parts/', import.meta.url);
const parts = ['tokens', 'base', 'paper', 'print'];

/** The paper as one HTML file with its looks inside: it can be mailed, kept and printed without us. */
export async function toHtml(paper: Paper): Promise<Uint8Array> {
	const sheets = await Promise.all(parts.map((part) => readFile(new URL(`${part}.css`, styles), 'utf8')));
	const head = [
		'<meta charset="utf-8">',
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		renderToString(h('title', null, paper.title)),
		`<style>@layer reset, tokens, base, components, pages;\n${sheets.join('\n')}</style>`
	];
	const body = renderToString(h('main', null, h(PaperView, { paper })));
	return Buffer.from(
		`<!doctype html>\n<html lang="${paper.language}">\n<head>\n${head.join('\n')}\n</head>\n<body>${body}</body>\n</html>\n`
	);
}
