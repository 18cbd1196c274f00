import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, expect, test } from 'vitest';
import { testDatabase } from '#testing/database.ts';

const data = mkdtempSync(join(tmpdir(), 'kenesh-main-'));
// As root the database is another user's, who must be able to enter.
chmodSync(data, 0o755);
const main = ['--import', './bin/jsx.mjs', 'src/main.ts', '--data', data];
const started: ChildProcess[] = [];

afterEach(() => {
	for (const program of started.splice(0)) program.kill('SIGKILL');
});
afterAll(() => rmSync(data, { recursive: true }));

async function start(program: string, words: string[], env: Record<string, string> = {}) {
	const child = spawn(program, words, {
		stdio: ['ignore', 'pipe', 'pipe'],
		env: { ...process.env, DATABASE_URL: await testDatabase(), npm_lifecycle_event: '', ...env }
	});
	started.push(child);
	return child;
}

/** What the program says until it is open: its own address and the link for the first administrator. */
async function opened({ stdout }: { stdout: NodeJS.ReadableStream }) {
	const lines: string[] = [];
	for await (const line of createInterface(stdout)) {
		lines.push(line);
		const [link] = /http\S+first-administrator\S+/.exec(line) ?? [];
		const [, address] = /Kenesh is open: (\S+)/.exec(lines.join('\n')) ?? [];
		if (link && address) return { address, link };
	}
	throw new Error(`It ended before it was open: ${lines.join('\n')}`);
}

const isOpen = (address: string): Promise<boolean> =>
	fetch(address).then(
		() => true,
		() => false
	);

async function ended(program: ChildProcess & { stderr: NodeJS.ReadableStream }) {
	const [said, [code]] = await Promise.all([text(program.stderr), once(program, 'exit')]);
	return { said, code };
}

test('it opens, invites the first administrator, refuses a second one its port, and leaves in good order on SIGTERM', async () => {
	const first = await start(process.execPath, [...main, '--port', '0']);
	const { address, link } = await opened(first);
	expect((await fetch(address)).status).toBe(200);
	expect(`${readFileSync(join(data, 'origin'), 'utf8').trim()}/`).toBe(address);
	expect(link).toMatch(new RegExp(`^${address}first-administrator/[\\w-]{20,}$`));

	const { port } = new URL(address);
	const second = await ended(await start(process.execPath, [...main, '--port', port]));
	expect(second).toEqual({ said: `Another program listens on port ${port} already: choose one with --port.\n`, code: 1 });

	first.kill('SIGTERM');
	expect(await once(first, 'exit')).toEqual([0, null]);
	expect(await isOpen(address)).toBe(false);
});

test('Ctrl-C ends it in good order, and the embedded database with it', async () => {
	const program = await start(process.execPath, [...main, '--port', '0'], { DATABASE_URL: '' });
	const { address } = await opened(program);
	const claimed = join(data, 'database', 'data', 'postmaster.pid');
	expect(existsSync(claimed)).toBe(true);
	const screen = await fetch(address);

	program.kill('SIGINT');
	expect(await once(program, 'exit')).toEqual([0, null]);
	expect(existsSync(claimed)).toBe(false);
	expect(await screen.text()).toContain('<html');
});

test('wrong use is one sentence and exit code 2', async () => {
	const program = await ended(await start(process.execPath, [...main, '--port', 'many']));
	expect(program).toEqual({ said: '--port is a number.\n', code: 2 });
});

test('a database that cannot be reached is one sentence and exit code 1', async () => {
	const program = await ended(await start(process.execPath, main, { DATABASE_URL: 'postgresql://kenesh@127.0.0.1:9/kenesh' }));
	expect(program.code).toBe(1);
	expect(program.said).toMatch(/^The database server at 127\.0\.0\.1:9 given by DATABASE_URL cannot be reached: .+\n$/);
});

test('when npm is killed, which tells its programs nothing, it leaves', async () => {
	const npm = await start('sh', ['-c', '"$0" "$@" & wait', process.execPath, ...main, '--port', '0'], { npm_lifecycle_event: 'start' });
	const { address } = await opened(npm);
	npm.kill('SIGKILL');
	await expect.poll(() => isOpen(address), { timeout: 10_000 }).toBe(false);
});
