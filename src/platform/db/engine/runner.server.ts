import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

type Account = { name: string; uid: number; gid: number };
/** The user the server runs as when we are root: PostgreSQL refuses to run as root. Null: as ourselves. */
export type Runner = Account | null;

const nobody: Account = { name: 'nobody', uid: 65_534, gid: 65_534 };

/** As root: the user PostgreSQL's own packages make, else nobody. Otherwise we run it ourselves. */
export function chooseRunner(uid = process.getuid?.(), accounts: readonly Account[] = readAccounts()): Runner {
	if (uid !== 0) return null;
	const found = ['postgres', '_postgres', 'nobody'].map((name) => accounts.find((account) => account.name === name));
	return found.find(Boolean) ?? nobody;
}

function readAccounts(): Account[] {
	const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
	return lines.map((line) => {
		const [name = '', , uid, gid] = line.split(':');
		return { name, uid: Number(uid), gid: Number(gid) };
	});
}

/** What spawn() needs to become the runner. */
export const identity = (runner: Runner) => (runner ? { uid: runner.uid, gid: runner.gid } : {});

/** May the runner walk down to this folder? Every folder on the way must let it through; those not made yet will. */
export function canReach(runner: Runner, folder: string): boolean {
	if (!runner) return true;
	const here = resolve(folder);
	const stats = statSync(here, { throwIfNoEntry: false });
	const isOpen = !stats || (stats.mode & passage(runner, stats)) !== 0;
	const above = dirname(here);
	return isOpen && (above === here || canReach(runner, above));
}

function passage(runner: Account, { uid, gid }: { uid: number; gid: number }): number {
	if (uid === runner.uid) return 0o100;
	return gid === runner.gid ? 0o010 : 0o001;
}
