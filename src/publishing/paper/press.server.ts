import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Paper } from './paper.ts';

type Format = 'pdf' | 'docx';
type Job = { resolve: (bytes: Uint8Array) => void; reject: (problem: Error) => void };

const Drawn = z.object({ id: z.number(), bytes: z.instanceof(Uint8Array).optional(), problem: z.string().optional() });

/** How long the press stands warm without work before its memory is given back. */
const idleMs = 60_000;

const jobs = new Map<number, Job>();
let press: ChildProcess | undefined;
let lastId = 0;
let rest: NodeJS.Timeout | undefined;

/** The paper as a PDF (see drawPdf), drawn in the press: the app goes on answering meanwhile. */
export const toPdf = (paper: Paper, at: Date): Promise<Uint8Array> => print('pdf', paper, at);

/** The paper as a Word file (see drawDocx), drawn in the press: the app goes on answering meanwhile. */
export const toDocx = (paper: Paper, at: Date): Promise<Uint8Array> => print('docx', paper, at);

/**
 * The press is one process beside the app, started by its first paper. A long report takes seconds of one core and half
 * a gigabyte, and neither may be taken from those who read pages. Papers are drawn one after another. Nothing keeps
 * running for its sake: the app may end while it stands idle, and it ends with the app.
 */
function print(format: Format, paper: Paper, at: Date): Promise<Uint8Array> {
	const id = ++lastId;
	press ??= start();
	keepAwake(press);
	const { promise, ...job } = Promise.withResolvers<Uint8Array>();
	jobs.set(id, job);
	press.send({ id, format, paper, at });
	return promise;
}

function start(): ChildProcess {
	const started = fork(fileURLToPath(new URL('press-process.server.ts', import.meta.url)), { execArgv: [], serialization: 'advanced' });
	started.on('message', (message) => {
		const { id, bytes, problem } = Drawn.parse(message);
		const job = jobs.get(id);
		jobs.delete(id);
		if (bytes) job?.resolve(bytes);
		if (problem) job?.reject(new Error(problem));
		if (jobs.size === 0) letRest(started);
	});
	started.on('error', (error) => failed(started, error));
	started.on('exit', (code, signal) => failed(started, new Error(`The press stopped with ${signal ?? code}`)));
	return started;
}

/** Whoever waited is told; the next paper starts a new press. */
function failed(broken: ChildProcess, problem: Error): void {
	if (press !== broken) return;
	press = undefined;
	clearTimeout(rest);
	for (const { reject } of jobs.values()) reject(problem);
	jobs.clear();
}

function keepAwake(awake: ChildProcess): void {
	clearTimeout(rest);
	awake.ref();
	awake.channel?.ref();
}

function letRest(idle: ChildProcess): void {
	idle.unref();
	idle.channel?.unref();
	rest = setTimeout(() => {
		press = undefined;
		idle.disconnect();
	}, idleMs).unref();
}
