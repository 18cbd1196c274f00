import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { publicPath } from '../src/paths.ts';
import { peak, say, tell } from './say.ts';
import { inTown, town } from './town.ts';

/**
 * A kept page, and one read anew each time (whoever brings a cookie is shown no kept page), against a bare server of the
 * same bytes. All three stand in this process and are asked by another; they take turns, and the middle of three turns
 * counts, so that a machine's moods fall on all alike. The aims are judged by an ordinary HTTP client; the barest callers
 * beside it show how fast the bare server really is.
 */
const turns = 3;

await inTown(async (origin) => {
	const address = origin + publicPath.meetings(town);
	const bare = await bareServer(await bytesOf(address));
	for (const callers of ['callers', 'ordinary-callers'] as const) {
		const { raw, kept, anew } = await rates(callers, bare.address, address);
		tell(
			`${callers}: ${raw} raw, ${kept} kept, ${anew} anew, each a second; ${(kept / raw).toFixed(2)} and ${(anew / raw).toFixed(3)} of raw`
		);
		if (callers === 'callers') continue;
		say('kept page against raw', (kept / raw).toFixed(2), '≥ 0.5', kept / raw >= 0.5);
		say('meetings read anew against raw', (anew / raw).toFixed(3), '≥ 0.05', anew / raw >= 0.05);
	}
	bare.close();
	tell(`peak memory of the server ${peak()}`);
});
process.exit();

async function rates(callers: string, raw: string, address: string) {
	const found = { raw: [] as number[], kept: [] as number[], anew: [] as number[] };
	for (let turn = 0; turn < turns; turn += 1) {
		found.raw.push(await perSecond(callers, raw));
		found.kept.push(await perSecond(callers, address));
		found.anew.push(await perSecond(callers, address, 'seen=1'));
	}
	return { raw: middle(found.raw), kept: middle(found.kept), anew: middle(found.anew) };
}

async function perSecond(callers: string, address: string, cookie = ''): Promise<number> {
	const program = fork(fileURLToPath(new URL(`${callers}.ts`, import.meta.url)), [address, cookie]);
	const [rate] = await once(program, 'message');
	return Number(rate);
}

function middle(figures: readonly number[]): number {
	return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0;
}

/** As they go over the line: `fetch` would unpack them. */
async function bytesOf(address: string): Promise<Buffer> {
	const asked = request(address, { headers: { 'accept-encoding': 'br' } }).end();
	const [answer] = await once(asked, 'response');
	const parts: Buffer[] = [];
	for await (const part of answer) parts.push(part);
	return Buffer.concat(parts);
}

/** What no server here can be faster than. */
async function bareServer(body: Buffer): Promise<{ address: string; close: () => void }> {
	const server = createServer((_request, answer) => {
		answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'br', 'content-length': body.length });
		answer.end(body);
	});
	await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
