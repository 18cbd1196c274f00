import { createHash } from 'node:crypto';
import { currentEdition } from '#platform/diary/edition.server.ts';
import type { Handler } from '#platform/doors/house.server.ts';
import type { Web } from '#platform/doors/open.server.ts';
import type { PageOf } from '#platform/doors/page.ts';
import { publicHeaders } from '#platform/doors/security.server.ts';
import { show } from '#platform/doors/show.server.ts';
import type { Visit } from '#platform/doors/visit.ts';
import { visitOf } from '#platform/doors/visiting.server.ts';
import { insistFound } from '#platform/errors/refusal.ts';
import type { Paper } from '#publishing/paper/paper.ts';
import { toDocx, toPdf } from '#publishing/paper/press.server.ts';
import { fileHeaders } from './file-headers.ts';

/** A page that shows a paper; null where there is none to take away. */
type WithPaper = { readonly paper: Paper | null };
type PathWith = (ending: string) => string;

const formats = { '.pdf': toPdf, '.docx': toDocx } as const;
export type Ending = keyof typeof formats;

type Drawn = { readonly edition: number; readonly day: string; readonly file: Promise<File> };
type File = { readonly bytes: Uint8Array; readonly title: string; readonly etag: string };

/** What strangers were handed out, by address: the oldest goes first. A report of a large year weighs some megabytes. */
const kept = new Map<string, Drawn>();
const keptAtMost = 100;

/** Hangs a page that shows a paper, and under the same address with an ending the same paper as a file. */
export function showPaper<V extends Visit, R extends WithPaper>(web: Web, pathWith: PathWith, shown: PageOf<V, R>): void {
	web.get(pathWith(''), show(shown));
	handOutPaper(web, pathWith, shown);
}

/** Only the files, where somebody else hangs the page. */
export function handOutPaper<V extends Visit, R extends WithPaper>(web: Web, pathWith: PathWith, shown: PageOf<V, R>): void {
	web.get(pathWith('.pdf'), handOut(shown, '.pdf'));
	web.get(pathWith('.docx'), handOut(shown, '.docx'));
}

const handOut =
	<V extends Visit, R extends WithPaper>(shown: PageOf<V, R>, ending: Ending): Handler =>
	async (request, reply) => {
		const { visit, caller } = await visitOf(request, shown.query);
		const admitted = shown.admit(visit);
		const isForAll = shown.kept && !caller;
		const draw = async () => drawn(insistFound((await shown.read(admitted)).paper), ending, visit);
		const { bytes, title, etag } = isForAll ? await keptOr(draw, visit, request.url) : await draw();
		reply.headers({
			...publicHeaders,
			...fileHeaders(title, ending),
			etag,
			'cache-control': `${isForAll ? 'public' : 'private'}, no-cache`
		});
		if (request.headers['if-none-match'] === etag) return reply.code(304).send();
		return reply.send(Buffer.from(bytes));
	};

/** Files are stamped with the day, not the moment: the same records give the same bytes all day long. */
async function drawn(paper: Paper, ending: Ending, { today }: Visit): Promise<File> {
	const bytes = await formats[ending](paper, new Date(`${today}T00:00:00Z`));
	return { bytes, title: paper.title, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"` };
}

/** Drawn once while the municipality's edition and its day stand; those who ask meanwhile wait for the same file. */
async function keptOr(draw: () => Promise<File>, { municipality, language, query, today }: Visit, url: string): Promise<File> {
	if (!municipality) return draw();
	const edition = await currentEdition(municipality.id);
	const address = `${language} ${url.split('?', 1)[0]} ${JSON.stringify(query)}`;
	const known = kept.get(address);
	if (known && known.edition === edition && known.day === today) return known.file;
	const file = draw();
	kept.delete(address);
	kept.set(address, { edition, day: today, file });
	for (const oldest of kept.keys()) if (kept.size > keptAtMost) kept.delete(oldest);
	file.catch(() => kept.delete(address));
	return file;
}
