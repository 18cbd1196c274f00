import { fromKysely, PgBoss } from 'pg-boss';
import type { ZodType } from 'zod';
import { type Db, pool } from '#platform/db/database.server.ts';

/** Work done after a deed is committed; what it is asked with, and how it is done from what came out of the queue. */
export type Job<Asked = unknown> = {
	readonly name: string;
	readonly shape: ZodType<Asked>;
	readonly work: (asked: unknown) => Promise<void>;
};

/** A job by its name. What was asked is checked again on its way out of the queue. It may run twice: make it harmless. */
export const jobOf = <Asked>(name: string, shape: ZodType<Asked>, work: (asked: Asked) => Promise<void>): Job<Asked> => ({
	name,
	shape,
	work: async (asked) => work(shape.parse(asked))
});

type Fault = (fault: unknown) => void;

const doneJobsStaySeconds = 3_600;
const lostJobsStaySeconds = 30 * 86_400;
const failedTries = { retryLimit: 8, retryDelay: 30, retryBackoff: true, retryDelayMax: 3_600 } as const;

let opening: Promise<PgBoss> | null = null;
const known = new Set<string>();
let onFault: Fault = () => {};

/**
 * The queue on our own database, its tables made when it is first asked for. One of these per process; `supervise`
 * (putting back what a killed worker left, clearing what is done) is for the process that works.
 */
function openQueue(supervise = false): Promise<PgBoss> {
	opening ??= start(supervise).catch((fault) => {
		opening = null;
		throw fault;
	});
	return opening;
}

async function start(supervise: boolean): Promise<PgBoss> {
	// Straight to the pool: of several statements sent as one, Kysely would answer no rows.
	const own = { executeSql: async (text: string, values?: unknown[]) => (await pool()).query(text, values) };
	const boss = new PgBoss({ db: own, schedule: false, supervise, registerInstance: false, openTelemetry: { enabled: false } });
	boss.on('error', (fault) => onFault(fault));
	await boss.start();
	return boss;
}

async function queueOf({ name }: { name: string }): Promise<PgBoss> {
	const boss = await openQueue();
	if (!known.has(name)) {
		const rules = { ...failedTries, deleteAfterSeconds: doneJobsStaySeconds };
		await boss.createQueue(lost(name), { retentionSeconds: lostJobsStaySeconds });
		await boss.createQueue(name, { ...rules, deadLetter: lost(name) });
		known.add(name);
	}
	return boss;
}

/** Where a job lies that was given up, for thirty days. */
const lost = (name: string): string => `${name}_lost`;

/** A job that was tried in vain, with what it was asked: it is tried again, or was given up. */
export type Troubled = { readonly id: string; readonly asked: unknown; readonly since: Date; readonly isGivenUp: boolean };

/** The jobs of a kind in trouble whose question holds these words, the oldest first; a hundred of each sort at most. */
export async function troubled(job: { name: string }, asked: object): Promise<Troubled[]> {
	const boss = await queueOf(job);
	const [waiting, givenUp] = await Promise.all([
		boss.findJobs(job.name, { data: asked }),
		boss.findJobs(lost(job.name), { data: asked, limit: 100 })
	]);
	return [
		...givenUp.map((each) => ({ id: each.id, asked: each.data, since: each.createdOn, isGivenUp: true })),
		...waiting
			.filter(({ state }) => state === 'retry')
			.slice(0, 100)
			.map((each) => ({ id: each.id, asked: each.data, since: each.createdOn, isGivenUp: false }))
	];
}

/** Asks for a job inside the deed's transaction: it is done if the deed is committed, and only then. */
export async function enqueue<Asked extends object>(tx: Db, job: Job<Asked>, asked: Asked): Promise<void> {
	const boss = await queueOf(job);
	await boss.send(job.name, asked, { db: fromKysely(tx) });
}

/** Does these jobs as they come, until `closeQueue()`. Faults are told, never thrown: the job is tried again later. */
export async function startWorkers(jobs: readonly Job[], tell: Fault): Promise<void> {
	onFault = tell;
	await openQueue(true);
	for (const job of jobs) {
		const boss = await queueOf(job);
		await boss.work(job.name, { pollingIntervalSeconds: 1 }, async (given) => {
			for (const { data } of given) await workOn(job, data, tell);
		});
	}
}

async function workOn(job: Job, data: unknown, tell: Fault): Promise<void> {
	try {
		await job.work(data);
	} catch (fault) {
		tell(fault);
		throw fault;
	}
}

/** Does every waiting job of a kind now, in this process, and answers how many. For tests and the command line. */
export async function drain(job: Job): Promise<number> {
	const boss = await queueOf(job);
	for (let done = 0; ; done += 1) {
		const [next] = await boss.fetch(job.name);
		if (!next) return done;
		await job.work(next.data);
		await boss.complete(job.name, next.id);
	}
}

/** Lets the jobs under way end (five seconds at most) and closes the queue, not the database under it. */
export async function closeQueue(): Promise<void> {
	const closing = opening;
	opening = null;
	known.clear();
	await (await closing)?.stop({ graceful: true, timeout: 5_000, close: false });
}
