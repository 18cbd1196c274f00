import { accessSync, chmodSync, constants, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { placeFor } from './places.ts';

/** A Chromium that can be started: its program, and what its surroundings must hold for it. */
export type FoundChromium = { executablePath: string; env: Record<string, string> };

const systemNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

/** The one CHROMIUM_PATH names, else the system's own, else the one `npm ci` brought. */
export async function findChromium(): Promise<FoundChromium> {
	const named = process.env.CHROMIUM_PATH;
	if (named) {
		if (!canRun(named)) throw new Error(`CHROMIUM_PATH is ${named}, which cannot be run.`);
		return { executablePath: named, env: {} };
	}
	const folders = (process.env.PATH ?? '').split(':').filter((folder) => folder.startsWith('/'));
	const own = systemNames.flatMap((name) => folders.map((folder) => join(folder, name))).find(canRun);
	return own ? { executablePath: own, env: {} } : fromPackage();
}

function canRun(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

/**
 * The package unpacks itself into the temporary folder and brings its own libraries only where it believes to be in a
 * cloud function; both are told to it for as long as it unpacks. Several test files may ask at once, so each unpacks
 * beside and moves the whole into place.
 */
async function fromPackage(): Promise<FoundChromium> {
	const place = placeFor(`chromium-${process.arch}`);
	if (!existsSync(place)) {
		const beside = `${place}.part-${process.pid}`;
		mkdirSync(beside, { recursive: true });
		try {
			await withEnv({ TMPDIR: beside, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' }, async () => {
				const { default: packed } = await import('@sparticuz/chromium');
				await packed.executablePath();
			});
			chmodSync(join(beside, 'chromium'), 0o755);
			mkdirSync(join(beside, 'locales'), { recursive: true });
			if (!existsSync(place)) renameSync(beside, place);
		} finally {
			rmSync(beside, { recursive: true, force: true });
		}
	}
	return {
		executablePath: join(place, 'chromium'),
		env: { LD_LIBRARY_PATH: join(place, 'al2023/lib') }
	};
}

/** Sets these for the length of the work and puts back everything the work changed in the surroundings. */
async function withEnv(set: Record<string, string>, work: () => Promise<void>): Promise<void> {
	const before = { ...process.env };
	Object.assign(process.env, set);
	try {
		await work();
	} finally {
		for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
		Object.assign(process.env, before);
	}
}
