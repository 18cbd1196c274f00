/**
 * Starts the demo as the README tells a person to, on a free port and in a folder of its own, reads its first page as a
 * browser without any memory would, asks it to end and waits until nothing of it is left. Runs on any Node from 20.19.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const work = process.argv[2];
if (!work) throw new Error('Say in which folder: node .ci/demo.mjs FOLDER');
if (!readFileSync('README.md', 'utf8').includes('npm ci && npm run demo')) throw new Error('README.md does not say: npm ci && npm run demo');

const patience = 180_000;
const data = join(work, 'demo');
mkdirSync(data, { mode: 0o755 });
const port = await freePort();
const home = `http://127.0.0.1:${port}/naryn`;

const demo = spawn('npm', ['run', 'demo', '--', '--port', String(port), '--data', data], { stdio: ['ignore', 'inherit', 'inherit'], detached: true });
const ended = new Promise((resolve) => demo.on('close', (code, signal) => resolve(signal ?? code)));
let status;
ended.then((how) => (status = how));

try {
	const page = await firstPage();
	if (!page.includes('<h1') || !page.includes('lang="ky"')) throw new Error(`${home} is not the page in Kyrgyz that was expected:\n${page.slice(0, 400)}`);
	console.log(`${home} opened: ${page.length} characters`);
	const app = programs().find(({ command }) => command.includes('bin/start.mjs') && command.includes(data) && !command.startsWith('npm') && !command.startsWith('sh'));
	if (!app) throw new Error('The program of the demo was not found among the processes.');
	process.kill(app.pid, 'SIGTERM');
	const how = await Promise.race([ended, wait(15_000, 'still running after 15 s')]);
	if (how !== 0) throw new Error(`After SIGTERM the demo ended with: ${how}`);
	const left = programs().filter(({ pid, command }) => pid !== process.pid && command.includes(data));
	if (left.length) throw new Error(`Left running: ${left.map(({ command }) => command).join('; ')}`);
	console.log('ended with 0 and left nothing running');
} finally {
	if (status === undefined) process.kill(-demo.pid, 'SIGKILL');
}

async function firstPage() {
	for (const until = Date.now() + patience; Date.now() < until; await wait(300)) {
		if (status !== undefined) throw new Error(`The demo ended by itself with: ${status}`);
		const answer = await fetch(home).catch(() => null);
		if (answer?.status === 200) return answer.text();
		if (answer && answer.status !== 503) throw new Error(`${home} answered ${answer.status}`);
	}
	throw new Error(`${home} did not open within ${patience / 1000} s`);
}

function freePort() {
	return new Promise((resolve) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const { port } = server.address();
			server.close(() => resolve(port));
		});
	});
}

/** What runs on this machine, as the system tells it: there may be no `ps`. */
function programs() {
	return readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.flatMap((pid) => {
			try {
				return [{ pid: Number(pid), command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() }];
			} catch {
				return [];
			}
		});
}
