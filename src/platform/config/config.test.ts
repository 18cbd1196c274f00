import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { settle, settleBeside } from './config.server.ts';
import { exitCodeOf, lastWords } from './hindrance.ts';
import { keepOrigin } from './origin.server.ts';
import { readWishes } from './wishes.server.ts';

const folder = mkdtempSync(join(tmpdir(), 'kenesh-config-'));
afterAll(() => rmSync(folder, { recursive: true }));

function refusalOf(argv: string[], env: Record<string, string> = {}): unknown {
	try {
		return readWishes(argv, env);
	} catch (fault) {
		return { says: lastWords(fault), exits: exitCodeOf(fault) };
	}
}

test.each([
	[['--port', 'many'], {}, '--port is a number.'],
	[['--port', '70000'], {}, '--port is 0 to 65535.'],
	[['--port', '3000', '--port', '3001'], {}, '--port is given twice.'],
	[['--colour', 'red'], {}, "Unknown option '--colour'; --help shows what can be asked."],
	[['naryn'], {}, "Unexpected argument 'naryn'"],
	[[], { DATABASE_URL: 'mysql://localhost/kenesh' }, 'DATABASE_URL looks like postgresql://user:password@host/database.'],
	[[], { KENESH_ORIGIN: 'https://kenesh.example/naryn' }, 'KENESH_ORIGIN is scheme and host alone: https://kenesh.example.'],
	[[], { KENESH_SECRET: 'short' }, 'KENESH_SECRET has 32 characters or more.'],
	[[], { KENESH_TRUST_PROXY: '127.0.0.1, everybody' }, 'KENESH_TRUST_PROXY is a list of addresses or nets: 127.0.0.1,10.0.0.0/8.'],
	[[], { SMTP_URL: 'mail.example' }, 'SMTP_URL looks like smtps://user:password@host.']
])('wrong use is told in one sentence, with exit code 2: %j %j', (argv, env, sentence) => {
	expect(refusalOf(argv, env)).toEqual({ says: expect.stringContaining(sentence), exits: 2 });
});

test('an empty variable is one that is not set', () => {
	expect(readWishes([], { DATABASE_URL: '', SMTP_URL: '' })).toMatchObject({ DATABASE_URL: undefined, SMTP_URL: undefined, port: 3_000 });
});

test('no proxy is believed unless it is named', async () => {
	const settled = (env: Record<string, string>) => settle(readWishes(['--data', join(folder, 'proxied'), '--port', '0'], env));
	expect((await settled({})).trustedProxies).toEqual([]);
	expect((await settled({ KENESH_TRUST_PROXY: '127.0.0.1, fd00::/8' })).trustedProxies).toEqual(['127.0.0.1', 'fd00::/8']);
});

test('a secret is made once, for our own eyes only, and stays', async () => {
	const data = join(folder, 'a', 'b');
	const first = await settle(readWishes(['--data', data, '--port', '0'], {}));
	const second = await settle(readWishes(['--data', data, '--port', '0'], {}));
	expect(first.secret).toHaveLength(43);
	expect(second.secret).toBe(first.secret);
	expect(statSync(join(data, 'secret')).mode & 0o777).toBe(0o600);
});

test('others may pass through the data folder but not look around', async () => {
	const { data, origin, port } = await settle(readWishes(['--data', join(folder, 'open'), '--port', '0'], {}));
	expect(statSync(data).mode & 0o777).toBe(0o711);
	expect(port).toBeGreaterThan(0);
	expect(origin).toBe(`http://localhost:${port}`);
});

test('links made at a terminal lead to the server that works on the same data, unless the environment says where', async () => {
	const data = join(folder, 'beside');
	const beside = async (env: Record<string, string>) => (await settleBeside(readWishes(['--data', data], env))).origin;
	expect(await beside({})).toBe('http://localhost:3000');
	keepOrigin(data, (await settle(readWishes(['--data', data, '--port', '3187'], {}))).origin);
	expect(await beside({})).toBe('http://localhost:3187');
	expect(await beside({ KENESH_ORIGIN: 'https://kenesh.example' })).toBe('https://kenesh.example');
});

test('a folder that cannot be made is one sentence', async () => {
	const file = join(folder, 'file');
	writeFileSync(file, '');
	await expect(settle(readWishes(['--data', join(file, 'x')], {}))).rejects.toThrow('cannot be made; give another one with --data.');
});
