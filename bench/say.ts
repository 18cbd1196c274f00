/** One line of a bench: what was measured, what was found, what it should be. */
export function say(what: string, found: string, target: string, met: boolean): void {
	console.log(`${met ? 'met   ' : 'MISSED'} ${what.padEnd(54)} ${found.padStart(16)}   target ${target}`);
}

/** A figure that is only told. */
export const tell = (line: string): void => console.log(`       ${line}`);

/** Milliseconds that some work took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
	const began = performance.now();
	await work();
	return Math.round(performance.now() - began);
}

export const peak = (): string => `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`;
