import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { exitCodeOf, lastWords } from '../src/platform/config/hindrance.ts';
import { whenAskedToLeave } from '../src/platform/config/leaving.server.ts';
import { type Engine, startEngine } from '../src/platform/db/engine/engine.server.ts';

/**
 * `npm run dev`: the demo, started anew with every change of the server's source, the style sheets and islands built
 * anew with every change of theirs. The database stays up meanwhile. Words after `--` are passed on to the server.
 */
const tools: ChildProcess[] = [];
const say = (line: string) => console.log(line);

function end(fault: unknown): void {
	console.error(lastWords(fault));
	process.exit(exitCodeOf(fault));
}

const keep = (...words: string[]) => run(process.execPath, words);
const vite = (...words: string[]) => keep('node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn', ...words);

function run(program: string, words: string[]): ChildProcess {
	const tool = spawn(program, words, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, npm_lifecycle_event: '' } });
	tools.push(tool);
	return tool;
}

async function open(): Promise<Engine | null> {
	if (process.env.DATABASE_URL) return null;
	const engine = await startEngine({ folder: join('var', 'demo', 'database'), say, onDead: end });
	process.env.DATABASE_URL = engine.address;
	return engine;
}

async function close(engine: Engine | null): Promise<void> {
	await Promise.all(tools.map(ended));
	await engine?.stop();
	process.exit(0);
}

function ended(tool: ChildProcess): Promise<void> {
	if (tool.exitCode !== null || tool.signalCode !== null) return Promise.resolve();
	tool.kill('SIGTERM');
	return new Promise((resolve) => tool.once('exit', () => resolve()));
}

const watched = ['src', 'messages', 'db/migrations'].map((folder) => `--watch-path=${folder}`);

await new Promise((resolve) => vite().once('exit', resolve));
const opening = open();
whenAskedToLeave(() => opening.then(close, end));
await opening.catch(end);
vite('--watch');
keep('--import', './bin/jsx.mjs', ...watched, '--watch-preserve-output', 'src/main.ts', '--demo', ...process.argv.slice(2));
