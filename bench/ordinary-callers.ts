import { Agent, get } from 'node:http';

/** Sixteen callers as programs are: Node's own HTTP client over kept connections, in a process of their own. Tells the answers a second. */
const callers = 16;
const warmMs = 500;
const countedMs = 2_500;

const address = process.argv[2] ?? '';
const cookie = process.argv[3];
const headers = { 'accept-encoding': 'br', ...(cookie && { cookie }) };
const agent = new Agent({ keepAlive: true, maxSockets: callers });

let answers = 0;
let isOver = false;
const calls = Array.from({ length: callers }, call);
await after(warmMs);
answers = 0;
const began = performance.now();
await after(countedMs);
const rate = Math.round((answers * 1000) / (performance.now() - began));
isOver = true;
await Promise.all(calls);
process.send?.(rate, () => process.exit());

async function call(): Promise<void> {
	while (!isOver) {
		await ask();
		answers += 1;
	}
}

function ask(): Promise<void> {
	return new Promise((resolve, reject) => {
		get(address, { agent, headers }, (answer) => {
			if (answer.statusCode !== 200) reject(new Error(`Answered ${answer.statusCode}`));
			answer.resume();
			answer.on('end', resolve);
		}).on('error', reject);
	});
}

function after(milliseconds: number): Promise<void> {
	return new Promise((resolve) => void setTimeout(resolve, milliseconds));
}
