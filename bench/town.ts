import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settle } from '#platform/config/config.server.ts';
import { readWishes } from '#platform/config/wishes.server.ts';
import { buildServer } from '#web/server.ts';
import { naryn2014 } from '../src/commands/demo/naryn-2014.server.ts';
import { openGround } from '../src/ground.server.ts';

export const town = 'naryn';

/** A folder for one bench, which others may enter (as root the database is another user's), taken away afterwards. */
export async function inFolder(work: (data: string) => Promise<void>): Promise<void> {
	const data = mkdtempSync(join(tmpdir(), 'kenesh-bench-'));
	chmodSync(data, 0o755);
	try {
		await work(data);
	} finally {
		rmSync(data, { recursive: true, force: true });
	}
}

/** A database of its own with Naryn's 2014 in it, and the server before it; both are gone afterwards. */
export const inTown = (work: (origin: string) => Promise<void>): Promise<void> =>
	inFolder(async (data) => {
		const config = await settle(readWishes(['--demo', '--port', '0', '--data', data], {}));
		const ground = await openGround(config, () => {}, console.error);
		try {
			await naryn2014.enter(() => {});
			const web = await buildServer({ ...config, logLevel: 'silent' });
			await work(await web.listen({ port: 0, host: '127.0.0.1' }));
			web.server.closeAllConnections();
			await web.close();
		} finally {
			await ground.close();
		}
	});

/** What an address gives, read to its end. */
export const fetched = async (address: string): Promise<ArrayBuffer> => {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
	return answer.arrayBuffer();
};
