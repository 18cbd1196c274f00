import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Engine, startEngine } from './engine.server.ts';
import { placeFor } from './place.server.ts';
import { runningServer } from './postmaster.server.ts';
import { isAlive } from './process.server.ts';
import { chooseRunner } from './runner.server.ts';

const above = mkdtempSync(join(tmpdir(), 'kenesh-engine-'));
chmodSync(above, 0o755);
const folder = join(above, 'database');
const place = placeFor(folder, chooseRunner());
const holder = fileURLToPath(new URL('../../../testing/engine-program.ts', import.meta.url));
const told: string[] = [];
const start = () => startEngine({ folder, say: (line) => told.push(line), onDead: (fault) => told.push(String(fault)) });

/** The other program: holds the same folder in a process of its own. */
async function anotherProgram(): Promise<ChildProcess> {
	const program = spawn(process.execPath, ['--import', './bin/jsx.mjs', holder, folder], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	await once(createInterface(program.stdout), 'line');
	return program;
}

async function query(engine: Engine, command: string): Promise<unknown[]> {
	const client = new pg.Client({ connectionString: engine.address });
	client.on('error', () => {});
	try {
		await client.connect();
		return (await client.query(command)).rows;
	} finally {
		await client.end();
	}
}

/** Asks until it is answered: what a pool does after its connections broke. */
async function queryAgain(engine: Engine, command: string): Promise<unknown[]> {
	for (let tries = 0; ; tries += 1) {
		try {
			return await query(engine, command);
		} catch (fault) {
			if (tries > 400) throw fault;
			await pause(50);
		}
	}
}

describe('the embedded database', () => {
	let other: ChildProcess;
	let engine: Engine;
	let server: number | null;

	beforeAll(async () => {
		other = await anotherProgram();
		server = runningServer(place);
	});

	afterAll(async () => {
		other.kill('SIGKILL');
		await engine?.stop();
		rmSync(above, { recursive: true });
	});

	test('a second program on the same folder is refused and told which process has it', async () => {
		await expect(start()).rejects.toThrow(`is in use by another running Kenesh, process ${other.pid}:`);
		expect(runningServer(place)).toBe(server);
	});

	test('when its program is killed the next one adopts the server that still runs', async () => {
		other.kill('SIGKILL');
		engine = await start();
		expect(runningServer(place)).toBe(server);
	});

	test('it waits for the disk, checks its pages, and is open to no network and to no other user', async () => {
		const asked = ['fsync', 'synchronous_commit', 'data_checksums', 'listen_addresses', 'server_encoding'];
		const settings = await query(engine, `select ${asked.map((name) => `current_setting('${name}') as ${name}`).join(', ')}`);
		expect(settings).toEqual([
			{ fsync: 'on', synchronous_commit: 'on', data_checksums: 'on', listen_addresses: '', server_encoding: 'UTF8' }
		]);
		expect([place.data, place.socket].map((path) => statSync(path).mode & 0o777)).toEqual([0o700, 0o700]);
	});

	test('as root it runs as another user', () => {
		expect(statSync(place.data).uid).toBe(chooseRunner()?.uid ?? process.getuid?.());
		expect(statSync(place.data).uid).not.toBe(0);
	});

	test('when the server is killed it is started again and nothing committed is lost', async () => {
		await query(engine, "create table line (words text); insert into line values ('kept')");
		if (server) process.kill(server, 'SIGKILL');
		expect(await queryAgain(engine, 'select words from line')).toEqual([{ words: 'kept' }]);
		expect(told.at(-1)).toBe('The database server went away and is started again.');
		server = runningServer(place);
	});

	test('stopped, it leaves no process behind and starts again with what it held', async () => {
		await engine.stop();
		expect(server && isAlive(server)).toBe(false);
		engine = await start();
		expect(await query(engine, 'select words from line')).toEqual([{ words: 'kept' }]);
	});
});
