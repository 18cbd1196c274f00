import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What one check found. `said` stands in its line; each of `faults` is shown below when there are any. */
export type Finding = { said: string; faults: string[] };

/** One promise the tree keeps, and how it is looked after. */
export type Check = { name: string; look: () => Promise<Finding> };

export const wellDone = (said = ''): Finding => ({ said, faults: [] });

/** A tool that ends with 0 when all is well; what it printed otherwise is what it found. */
export const tool = (name: string, command: string, ...args: string[]): Check => ({
	name,
	look: async () => {
		const { code, printed } = await run(command, args);
		return code === 0 ? wellDone() : { said: `ended with ${code}`, faults: printed.trimEnd().split('\n') };
	}
});

export function run(command: string, args: string[]): Promise<{ code: number; printed: string }> {
	return new Promise((resolve) => {
		const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' } });
		let printed = '';
		for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part) => (printed += part));
		child.on('error', (fault) => resolve({ code: 127, printed: `${command}: ${fault.message}` }));
		child.on('close', (code) => resolve({ code: code ?? 1, printed }));
	});
}

/** The files git keeps or would keep, without those that lie here but are ignored. */
export async function filesOfTheTree(): Promise<string[]> {
	const { code, printed } = await run('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z']);
	if (code !== 0) throw new Error(`git ls-files: ${printed}`);
	return printed.split('\0').filter((file) => file !== '' && isReadable(file));
}

/** A file can be taken away while others work in the same tree; then it is no longer ours to judge. */
function isReadable(file: string): boolean {
	try {
		readFileSync(file);
		return true;
	} catch {
		return false;
	}
}

/** Every line of these files that matches, as `file:line  the line`. */
export const linesThat = (files: readonly string[], pattern: RegExp): string[] =>
	files.flatMap((file) =>
		readFileSync(file, 'utf8')
			.split('\n')
			.flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}  ${line.trim().slice(0, 140)}`] : []))
	);
