import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { settle } from '#platform/config/config.server.ts';
import { readWishes } from '#platform/config/wishes.server.ts';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { hearing } from '#platform/diary/edition.server.ts';
import { buildServer } from '#web/server.ts';
import { naryn2014 } from '../src/commands/demo/naryn-2014.server.ts';
import { openGround } from '../src/ground.server.ts';
import { publicPath } from '../src/paths.ts';
import { bareServer, perSecond } from './load.ts';

/** Prints figures measured in one run, each against its target. It makes its own data and takes it away again. */
const say = (what: string, found: string, target: string, met: boolean) =>
	console.log(`${met ? 'met   ' : 'MISSED'} ${what.padEnd(52)} ${found.padStart(14)}   target ${target}`);

const data = mkdtempSync(join(tmpdir(), 'kenesh-bench-'));
chmodSync(data, 0o755);
const config = await settle(readWishes(['--demo', '--port', '0', '--data', data], {}));
const ground = await openGround(config, () => {}, console.error);
try {
	await naryn2014.enter(() => {});
	const web = await buildServer({ ...config, logLevel: 'silent' });
	const origin = await web.listen({ port: 0, host: '127.0.0.1' });
	await weights(origin);
	await speeds(origin);
	await paper(origin);
	await questions(origin);
	console.log(`       peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
	web.server.closeAllConnections();
	await web.close();
} finally {
	await ground.close();
	rmSync(data, { recursive: true, force: true });
}
process.exit();

/** What the first visit weighs on the line: the page and its sheet, compressed; no script at all. */
async function weights(origin: string): Promise<void> {
	const pages = [
		publicPath.home('naryn'),
		publicPath.meetings('naryn'),
		publicPath.meeting('naryn', '2014-08-21'),
		publicPath.decisions('naryn'),
		publicPath.decision('naryn', '2014-08-21', '1.4'),
		publicPath.report('naryn', 2014)
	];
	for (const path of pages) {
		const html = await (await fetch(origin + path)).text();
		const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href ?? '');
		const texts = await Promise.all(sheets.map(async (href) => (await fetch(origin + href)).text()));
		const bytes = [html, ...texts].reduce((sum, text) => sum + brotliCompressSync(text).length, 0);
		const scripts = (html.match(/<script/g) ?? []).length;
		say(`first visit of ${path}`, `${bytes} B`, '≤ 14336 B, no script', bytes <= 14_336 && scripts === 0);
	}
}

/** A kept page and one read anew each time, against a bare server of the same bytes. */
async function speeds(origin: string): Promise<void> {
	const address = origin + publicPath.meetings('naryn');
	const answer = await fetch(address, { headers: { 'accept-encoding': 'identity' } });
	const bare = await bareServer(brotliCompressSync(Buffer.from(await answer.arrayBuffer())));
	const raw = await perSecond(bare.address);
	const kept = await perSecond(address);
	hearing(false);
	const anew = await perSecond(address);
	hearing(true);
	bare.close();
	console.log(`       ${Math.round(raw)} raw, ${Math.round(kept)} kept, ${Math.round(anew)} anew, each a second`);
	say('kept page against raw', (kept / raw).toFixed(2), '≥ 0.5', kept / raw >= 0.5);
	say('meetings read anew against raw', (anew / raw).toFixed(3), '≥ 0.05', anew / raw >= 0.05);
}

/** The report of 2014 as PDF: the first time, and when the press is warm. */
async function paper(origin: string): Promise<void> {
	for (const [what, target] of [
		['first', 3_000],
		['warm', 300]
	] as const) {
		const began = performance.now();
		const language = what === 'first' ? '' : '/ru';
		await (await fetch(origin + language + publicPath.report('naryn', 2014, '.pdf'))).arrayBuffer();
		const took = Math.round(performance.now() - began);
		say(`report of 2014 as PDF, ${what}`, `${took} ms`, `≤ ${target} ms`, took <= target);
	}
}

/** How many questions the list of meetings asks of the database, with few and with a thousand meetings. */
async function questions(origin: string): Promise<void> {
	const few = await asked(origin);
	await addMeetings(1000);
	const many = await asked(origin);
	say('queries of the meetings list, few and 1000', `${few} and ${many}`, 'the same', few === many);
}

async function asked(origin: string): Promise<number> {
	let count = 0;
	const counting = db.getExecutor();
	const execute = counting.executeQuery.bind(counting);
	counting.executeQuery = (...query) => {
		count += 1;
		return execute(...query);
	};
	hearing(false);
	await (await fetch(origin + publicPath.meetings('naryn'))).arrayBuffer();
	hearing(true);
	counting.executeQuery = execute;
	return count;
}

async function addMeetings(count: number): Promise<void> {
	const like = await db.selectFrom('meeting').selectAll().where('state', '=', 'closed').limit(1).executeTakeFirstOrThrow();
	const rows = Array.from({ length: count }, (_, at) => ({ ...like, id: newId(), slug: `bench-${at}`, former_slugs: [] }));
	for (let at = 0; at < rows.length; at += 100)
		await db
			.insertInto('meeting')
			.values(rows.slice(at, at + 100))
			.execute();
}
