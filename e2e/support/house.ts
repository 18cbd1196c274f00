import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { type Config, settle } from '#platform/config/config.server.ts';
import { readWishes } from '#platform/config/wishes.server.ts';
import { listenToDiary } from '#platform/diary/listening.server.ts';
import { closeQueue } from '#platform/jobs/queue.server.ts';
import { type Kept, mailsIn } from '#platform/mail/outbox.server.ts';
import { deliverMails } from '#platform/mail/sending.server.ts';
import { testDatabase } from '#testing/database.ts';
import { buildServer } from '#web/server.ts';
import { openGround } from '../../src/ground.server.ts';

/** The real server of this test file: `origin` is where it stands. */
export type House = {
	origin: string;
	config: Config;
	/** Sends what waits and reads the mails to this address, the newest first. */
	mailsTo: (address: string) => Promise<Kept[]>;
};

/** How the house is opened: `clock` stands where a story needs its own day, `as` the demo lets marked people in with a password alone. */
type Opening = { clock?: () => Date; as?: 'demo' | 'production' };

/**
 * Opens the whole app on a free port, with the test file's own database and a data folder of its own, and closes it
 * after the last test. Factories and deeds called by the test reach the same database.
 */
export async function aHouse({ clock, as = 'production' }: Opening = {}): Promise<House> {
	const data = mkdtempSync(join(tmpdir(), 'kenesh-house-'));
	chmodSync(data, 0o755);
	const words = ['--port', '0', '--data', data, ...(as === 'demo' ? ['--demo'] : [])];
	const config = await settle(readWishes(words, { DATABASE_URL: await testDatabase() }));
	const database = await openGround(
		config,
		() => {},
		(fault) => {
			throw fault;
		}
	);
	const web = await buildServer({ ...config, ...(clock && { clock }), logLevel: 'error' });
	await web.listen({ port: config.port, host: config.host });
	const hangUp = listenToDiary();

	afterAll(async () => {
		web.server.closeAllConnections();
		await Promise.all([web.close(), closeQueue(), hangUp()]);
		await database.close();
		rmSync(data, { recursive: true, force: true });
	});
	return {
		origin: config.origin,
		config,
		mailsTo: async (address) => {
			await deliverMails();
			return (await mailsIn(config.folders.outbox)).filter(({ to }) => to === address);
		}
	};
}
