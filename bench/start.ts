import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { say, tell, timed } from './say.ts';
import { inFolder } from './town.ts';

/** From `npm start` to the first answer, on a database that is there already; and from SIGTERM to the end. */
const start = fileURLToPath(new URL('../bin/start.mjs', import.meta.url));

await inFolder(async (data) => {
	await leave((await come(data)).program);
	const starts: number[] = [];
	const ends: number[] = [];
	for (let turn = 0; turn < 3; turn += 1) {
		const began = performance.now();
		const { program, origin } = await come(data);
		await fetch(origin);
		starts.push(Math.round(performance.now() - began));
		ends.push(await timed(() => leave(program)));
	}
	const usual = starts.toSorted((a, b) => a - b)[1] ?? 0;
	say('start with an existing database', `${usual} ms`, '≤ 2000 ms', usual <= 2_000);
	tell(`stopped in ${Math.max(...ends)} ms at most`);
});
process.exit();

type Program = ReturnType<typeof spawn>;

/** Started and listening: it says so with its address. */
async function come(data: string): Promise<{ program: Program; origin: string }> {
	const port = 20_000 + Math.floor(Math.random() * 20_000);
	const program = spawn(process.execPath, [start, '--data', data, '--port', String(port)], {
		stdio: ['ignore', 'pipe', 'inherit'],
		env: { ...process.env, DATABASE_URL: '' }
	});
	const origin = await new Promise<string>((resolve, reject) => {
		program.stdout?.on('data', (said) => {
			const [, address] = /is open: (\S+)/.exec(String(said)) ?? [];
			if (address) resolve(address);
		});
		program.once('exit', () => reject(new Error('The program did not open.')));
	});
	return { program, origin };
}

function leave(program: Program): Promise<unknown> {
	program.kill('SIGTERM');
	return once(program, 'exit');
}
