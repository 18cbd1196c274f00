import { readFileSync, renameSync, statSync } from 'node:fs';

const longest = 5_000_000;

/** Keeps one older log beside a long one, so that it never fills the disk. */
export function turnLog(log: string): void {
	if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > longest) renameSync(log, `${log}.1`);
}

/** What the server said last about why it ended, without its time stamp. */
export function lastFault(log: string): string {
	const lines = readFileSync(log, 'utf8').trim().split('\n');
	const fault = lines.findLast((line) => /(FATAL|PANIC|error):/i.test(line)) ?? lines.at(-1) ?? '';
	return fault.replace(/^.*?(FATAL|PANIC|error): +/i, '');
}
