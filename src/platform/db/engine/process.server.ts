import { setTimeout as pause } from 'node:timers/promises';

const patience = { asked: 3_500, forced: 1_000 };

/** Is there a process of this number? One we may not signal is there, too. */
export function isAlive(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch (fault) {
		return fault instanceof Error && 'code' in fault && fault.code === 'EPERM';
	}
}

/** Ends the server: whoever is still connected is cut off, everything committed is on disk. */
export async function stopServer(pid: number): Promise<void> {
	if (!(await ended(pid, 'SIGINT', patience.asked))) await ended(pid, 'SIGQUIT', patience.forced);
}

async function ended(pid: number, signal: NodeJS.Signals, within: number): Promise<boolean> {
	if (isAlive(pid)) process.kill(pid, signal);
	const end = Date.now() + within;
	while (isAlive(pid)) {
		if (Date.now() > end) return false;
		await pause(10);
	}
	return true;
}
