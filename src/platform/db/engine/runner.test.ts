import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { placeFor, systemFolder } from './place.server.ts';
import { canReach, chooseRunner } from './runner.server.ts';

const folder = mkdtempSync(join(tmpdir(), 'kenesh-runner-'));
afterAll(() => rmSync(folder, { recursive: true }));

const postgres = { name: 'postgres', uid: 101, gid: 104 };
const nobody = { name: 'nobody', uid: 65_534, gid: 65_534 };

test('an ordinary user runs the server itself; root lets postgres run it, else nobody', () => {
	expect(chooseRunner(1_000, [postgres, nobody])).toBeNull();
	expect(chooseRunner(0, [nobody, postgres])).toEqual(postgres);
	expect(chooseRunner(0, [nobody])).toEqual(nobody);
	expect(chooseRunner(0, [])).toEqual(nobody);
});

test('a folder is reached when every folder above it lets the runner through', () => {
	const closed = join(folder, 'closed');
	mkdirSync(join(closed, 'project'), { recursive: true });
	chmodSync(folder, 0o711);
	chmodSync(closed, 0o755);
	expect(canReach(nobody, join(closed, 'project', 'var', 'not made yet'))).toBe(true);
	chmodSync(closed, 0o700);
	expect(canReach(nobody, join(closed, 'project', 'var', 'not made yet'))).toBe(false);
	expect(canReach(null, join(closed, 'project'))).toBe(true);
});

test.runIf(process.getuid?.() === 0)('its own closed folder a runner does reach', () => {
	const own = join(folder, 'own');
	mkdirSync(own, { mode: 0o700 });
	expect(canReach(nobody, own)).toBe(false);
	chownSync(own, nobody.uid, nobody.gid);
	expect(canReach(nobody, own)).toBe(true);
});

test('where the runner cannot go, the database gets a folder of the system, the same one each time', () => {
	const closed = join(folder, 'private');
	mkdirSync(closed, { mode: 0o700 });
	const { home } = placeFor(join(closed, 'database'), nobody);
	expect(home).toMatch(new RegExp(`^${systemFolder}/[0-9a-f]{12}$`));
	expect(placeFor(join(closed, 'database'), nobody).home).toBe(home);
});

test('a database that was there is never left behind for an empty one', () => {
	const closed = join(folder, 'later-closed');
	mkdirSync(join(closed, 'database', 'data'), { recursive: true });
	chmodSync(closed, 0o700);
	expect(() => placeFor(join(closed, 'database'), nobody)).toThrow('belongs to another user');
});

test('a folder too deep for the address of a socket has its socket in the temporary folder', () => {
	const deep = join(folder, 'council'.repeat(12));
	expect(placeFor(deep, null).socket).toMatch(new RegExp(`^${tmpdir()}/kenesh-[0-9a-f]{12}$`));
	expect(placeFor(folder, null).socket).toBe(join(folder, 'socket'));
});
