import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** The user the server runs as when we are root: PostgreSQL refuses to run as root. Null: as ourselves. */
export type Runner = { name: string; uid: number; gid: number } | null;

/** As root: the user PostgreSQL's own packages make, else nobody. Otherwise we run it ourselves. */
export function chooseRunner(accounts = readAccounts(), uid = process.getuid?.()): Runner {
	if (uid !== 0) return null;
	const account = ['postgres', '_postgres', 'nobody'].map((name) => accounts.find((one) => one.name === name)).find(Boolean);
	return account ?? { name: 'nobody', uid: 65_534, gid: 65_534 };
}

function readAccounts() {
	const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
	return lines.map((line) => {
		const [name = '', , uid, gid] = line.split(':');
		return { name, uid: Number(uid), gid: Number(gid) };
	});
}

/** What spawn() needs to become the runner. */
export const identity = (runner: Runner) => (runner ? { uid: runner.uid, gid: runner.gid } : {});

/** May the runner walk down to this folder? Every folder on the way must let it through; those not made yet do not count. */
export function canReach(runner: Runner, folder: string): boolean {
	if (!runner) return true;
	const here = resolve(folder);
	const stats = statSync(here, { throwIfNoEntry: false });
	const open = !stats || (stats.mode & passage(runner, stats)) !== 0;
	const above = dirname(here);
	return open && (above === here || canReach(runner, above));
}

function passage(runner: NonNullable<Runner>, { uid, gid }: { uid: number; gid: number }): number {
	if (uid === runner.uid) return 0o100;
	return gid === runner.gid ? 0o010 : 0o001;
}
