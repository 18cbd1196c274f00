import { within } from '#platform/config/patience.ts';
import { type Say, step } from '#platform/config/progress.ts';
import { connectTo } from './address.server.ts';
import { closeDatabase, databaseAt } from './database.server.ts';
import { addressOfRunning, startEngine } from './engine/engine.server.ts';
import { inspectServer } from './given.server.ts';
import { migrate } from './migrations.server.ts';

type Asked = {
	/** A server that is already there, or null for the embedded one. */
	databaseUrl: string | null;
	/** The folder of the embedded one. */
	folder: string;
	say: Say;
	/** Told when the embedded server died and cannot be brought back. */
	onDead: (fault: unknown) => void;
};

/** Queries under way when it closes get so many milliseconds. */
const queriesMayTake = 1_000;

/** A database that is ready: `close` lets the queries under way end and stops what we started. */
export type OpenDatabase = { readonly where: string; readonly close: () => Promise<void> };

/**
 * Opens the database of this program and brings it up to date.
 *
 * @throws hindrance in one sentence when it cannot be used
 */
export async function openDatabase(asked: Asked): Promise<OpenDatabase> {
	const { address, where, stop } = asked.databaseUrl ? await given(asked.databaseUrl, asked.say) : await embedded(asked);
	try {
		await bringUpToDate(address, asked.say);
	} catch (fault) {
		await stop();
		throw fault;
	}
	connectTo(address);
	return { where, close: () => within(queriesMayTake, closeDatabase()).then(stop) };
}

/**
 * For a second program beside the running one, such as the command line: visits its database, or opens it itself. Up to
 * date it is in both cases: the server may be one that an older program runs, or left behind when it was killed.
 */
export async function visitDatabase(asked: Asked): Promise<OpenDatabase> {
	const running = asked.databaseUrl ? null : addressOfRunning(asked.folder);
	if (!running) return openDatabase(asked);
	await bringUpToDate(running, asked.say);
	connectTo(running);
	return { where: asked.folder, close: closeDatabase };
}

async function embedded({ folder, say, onDead }: Asked) {
	const { address, home, stop } = await startEngine({ folder, say, onDead });
	return { address, where: home, stop };
}

async function given(address: string, say: Say) {
	const warning = await step(say, 'Reaching the database server', () => inspectServer(address));
	if (warning) say(warning);
	const { host, pathname } = new URL(address);
	return { address, where: `${host}${pathname}`, stop: async () => {} };
}

async function bringUpToDate(address: string, say: Say): Promise<void> {
	const own = databaseAt(address);
	const done: string[] = [];
	await step(say, 'Bringing the database up to date', () => migrate(own, (name) => done.push(name))).finally(() => own.destroy());
	if (done.length) say(`The database is up to date: ${done.length} migrations ran, the last is ${done.at(-1)}.`);
}
