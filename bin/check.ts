/**
 * `npm run check`: everything about the tree that can be judged without running it. One line for each check with its
 * seconds, what it found below it, and at the end how many passed. Words on the command line choose single checks.
 */
import { availableParallelism } from 'node:os';
import { type Check, type Finding, tool } from './checks/check.ts';
import { doorPlates, fileSizes, noLooseEnds, noMachinePaths } from './checks/house.ts';
import { checkMessages } from './messages.ts';

const node = [process.execPath, '--import', './bin/jsx.mjs'] as const;

/** The long ones first, so that the short ones fill the other core meanwhile. */
const checks: Check[] = [
	tool('types', 'tsc'),
	tool('schema', ...node, 'bin/schema.ts', '--check'),
	tool('floors', 'depcruise', '--config', '.dependency-cruiser.cjs', 'src'),
	tool('unused', 'knip', '--no-progress'),
	tool('lint', 'biome', 'check', '--error-on-warnings', '.'),
	tool('lock', process.execPath, 'bin/complete-lock.mjs', '--check'),
	{ name: 'messages', look: async () => ({ said: '', faults: checkMessages() }) },
	fileSizes,
	doorPlates,
	noLooseEnds,
	noMachinePaths
];

const shown = 60;

async function judge({ name, look }: Check): Promise<boolean> {
	const began = performance.now();
	const { said, faults } = await look().catch((fault: unknown): Finding => ({ said: 'could not look', faults: [String(fault)] }));
	const seconds = ((performance.now() - began) / 1000).toFixed(1).padStart(5);
	console.log(`${faults.length ? 'FAILED' : 'ok    '} ${name.padEnd(14)}${seconds} s  ${said}`.trimEnd());
	for (const line of faults.slice(0, shown)) console.log(`       ${line}`);
	if (faults.length > shown) console.log(`       … and ${faults.length - shown} lines more`);
	return faults.length === 0;
}

/** As many at once as there are cores; each worker takes the next check when it is done with one. */
async function judgeAll(all: readonly Check[]): Promise<boolean[]> {
	const waiting = [...all];
	const passed: boolean[] = [];
	const worker = async () => {
		for (let check = waiting.shift(); check; check = waiting.shift()) passed.push(await judge(check));
	};
	await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, worker));
	return passed;
}

const wanted = process.argv.slice(2);
const chosen = wanted.length ? checks.filter(({ name }) => wanted.includes(name)) : checks;
if (wanted.length > chosen.length) {
	console.error(`There are these checks: ${checks.map(({ name }) => name).join(', ')}.`);
	process.exit(2);
}
const passed = await judgeAll(chosen);
const failed = passed.filter((one) => !one).length;
console.log(`${passed.length - failed} checks passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
