import { access, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { newId } from '#platform/db/id.ts';

export type FileSettings = {
	/** The folder under the data directory that holds every file's bytes. */
	readonly folder: string;
	/** Signs receipts, so that nobody can claim bytes they did not send. */
	readonly secret: string;
	/** The largest file taken, in bytes. */
	readonly largest?: number;
};

const megabyte = 1024 * 1024;
const dayAtMost = 24 * 60 * 60 * 1000;
let chosen: Required<FileSettings> | null = null;

/** Tells where files lie and how large they may be. Once, when the program starts. */
export function openFiles({ folder, secret, largest = 25 * megabyte }: FileSettings): void {
	chosen = { folder, secret, largest };
}

export function fileSettings(): Required<FileSettings> {
	if (!chosen) throw new Error('No files: nobody called openFiles().');
	return chosen;
}

/** files/ab/abcdef…: named by content, so the same file twice takes the room of one. */
export const pathOf = (sha256: string): string => join(fileSettings().folder, sha256.slice(0, 2), sha256);

/** Where bytes are written while they arrive. What a killed program leaves here belongs to nobody. */
export async function arrivingPath(): Promise<string> {
	await mkdir(waitingFolder(), { recursive: true, mode: 0o700 });
	return join(waitingFolder(), `${newId()}.part`);
}

/** Bytes that arrived whole and were flushed wait here, under their hash, for a deed to enter them. */
export const letWait = (arrived: string, sha256: string): Promise<void> => rename(arrived, waitingPath(sha256));

/**
 * Gives waiting bytes their lasting place and answers whether there were any. They are safe before any row speaks of
 * them: first the file's own bytes, then the folders that name it.
 */
export async function settle(sha256: string): Promise<boolean> {
	if (await isThere(pathOf(sha256))) return true;
	if (!(await isThere(waitingPath(sha256)))) return false;
	const folder = dirname(pathOf(sha256));
	await mkdir(folder, { recursive: true, mode: 0o700 });
	await rename(waitingPath(sha256), pathOf(sha256));
	await flushFolder(folder);
	await flushFolder(fileSettings().folder);
	return true;
}

/** Clears what has waited for longer than a day, nobody's form will come back for it, and answers how many bytes still wait. */
export async function sweepWaiting(now: Date): Promise<number> {
	const names = await readdir(waitingFolder()).catch(() => []);
	let bytes = 0;
	for (const name of names) {
		const path = join(waitingFolder(), name);
		const written = await stat(path).catch(() => null);
		if (written && now.getTime() - written.mtimeMs > dayAtMost) await rm(path, { force: true });
		else bytes += written?.size ?? 0;
	}
	return bytes;
}

const waitingFolder = (): string => join(fileSettings().folder, 'waiting');
const waitingPath = (sha256: string): string => join(waitingFolder(), sha256);

/** The bytes that wait under this hash, or have their lasting place; null when nobody knows them any more. */
export async function bytesKept(sha256: string): Promise<Buffer | null> {
	for (const path of [waitingPath(sha256), pathOf(sha256)]) if (await isThere(path)) return readFile(path);
	return null;
}

export const areBytesThere = (sha256: string): Promise<boolean> => isThere(pathOf(sha256));

/** files/pictures/ab/abcdef…-480.avif: made from a file, and made again when it is gone. Nobody need keep a copy of it. */
export const madePath = (sha256: string, ending: string): string =>
	join(fileSettings().folder, 'pictures', sha256.slice(0, 2), `${sha256}-${ending}`);

/** Writes what was made beside its place, flushes it and moves it there: nobody reads half of it, not even after a power cut. */
export async function layDown(path: string, bytes: Uint8Array): Promise<void> {
	await mkdir(dirname(path), { recursive: true, mode: 0o700 });
	const beside = `${path}.${newId()}.part`;
	try {
		await writeFile(beside, bytes, { mode: 0o600, flag: 'wx', flush: true });
		await rename(beside, path);
	} catch (fault) {
		await rm(beside, { force: true });
		throw fault;
	}
}

export const isThere = (path: string): Promise<boolean> =>
	access(path).then(
		() => true,
		() => false
	);

async function flushFolder(path: string): Promise<void> {
	const folder = await open(path);
	await folder.sync().finally(() => folder.close());
}
