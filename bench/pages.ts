import { brotliCompressSync } from 'node:zlib';
import { publicPath } from '../src/paths.ts';
import { say } from './say.ts';
import { inTown, town } from './town.ts';

/** What the first visit of a page weighs on the line: the page and its style sheet, compressed; no script at all. */
const pages = [
	publicPath.home(town),
	publicPath.meetings(town),
	publicPath.meeting(town, '2014-08-21'),
	publicPath.decisions(town),
	publicPath.decision(town, '2014-08-21', '1.4'),
	publicPath.addressees(town),
	publicPath.report(town, 2014)
];

await inTown(async (origin) => {
	const text = async (path: string) => (await fetch(origin + path)).text();
	for (const path of pages) {
		const html = await text(path);
		const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href ?? '');
		const texts = [html, ...(await Promise.all(sheets.map(text)))];
		const bytes = texts.reduce((sum, each) => sum + brotliCompressSync(each).length, 0);
		const scripts = (html.match(/<script/g) ?? []).length;
		say(`first visit of ${path}`, `${bytes} B`, '≤ 14336 B, no script', bytes <= 14_336 && scripts === 0);
	}
});
process.exit();
