import type { FastifyInstance } from 'fastify';
import { noticeJob } from '#domain/notices/telling.server.ts';
import { firstAdministratorToken } from '#platform/auth/first-administrator.server.ts';
import { resetJob } from '#platform/auth/password-reset.server.ts';
import { type Config, settle } from '#platform/config/config.server.ts';
import { exitCodeOf, hindrance, lastWords } from '#platform/config/hindrance.ts';
import { whenAskedToLeave } from '#platform/config/leaving.server.ts';
import { within } from '#platform/config/patience.ts';
import { step } from '#platform/config/progress.ts';
import { readWishes, usage } from '#platform/config/wishes.server.ts';
import type { OpenDatabase } from '#platform/db/opening.server.ts';
import { listenToDiary } from '#platform/diary/listening.server.ts';
import { closeQueue, startWorkers } from '#platform/jobs/queue.server.ts';
import { mailJob } from '#platform/mail/sending.server.ts';
import { buildServer } from '#web/server.ts';
import { naryn2014 } from './commands/demo/naryn-2014.server.ts';
import { openDemo } from './demo.ts';
import { openGround } from './ground.server.ts';
import { accountPath } from './paths.ts';

/** The first door: opens the database, builds the server, listens, and leaves in good order when asked. */
const say = (line: string) => console.log(line);
/** Requests and jobs under way get this long, and leaving as a whole that long: whoever asked us to end kills us after ten seconds. */
const patience = { requests: 3_500, leaving: 9_000 };

type Running = { web: FastifyInstance; database: OpenDatabase; hangUp: () => Promise<void> };

function end(fault: unknown): void {
	console.error(lastWords(fault));
	process.exit(exitCodeOf(fault));
}

async function open(config: Config): Promise<Running> {
	const database = await openGround(config, say, end);
	try {
		if (config.isDemo) await openDemo(naryn2014, config.origin, say);
		const web = await step(say, 'Building the server', () =>
			buildServer({ origin: config.origin, trustedProxies: config.trustedProxies, logLevel: config.isDemo ? 'warn' : 'info' })
		);
		await startWorkers([mailJob, resetJob, noticeJob], (fault) => web.log.error(fault));
		const hangUp = listenToDiary();
		await listen(web, config);
		say(`Kenesh is open: ${config.origin}/`);
		say(`Its data: ${config.data}; its database: ${database.where}`);
		if (!config.isDemo) await inviteFirstAdministrator(config);
		return { web, database, hangUp };
	} catch (fault) {
		await database.close();
		throw fault;
	}
}

async function listen(web: FastifyInstance, { port, host }: Config): Promise<void> {
	try {
		await web.listen({ port, host });
	} catch (fault) {
		const code = fault instanceof Error && 'code' in fault ? fault.code : '';
		if (code === 'EADDRINUSE') throw hindrance(`Another program listens on port ${port} already: choose one with --port.`, fault);
		if (code === 'EACCES') throw hindrance(`This user may not listen on port ${port}: choose one above 1023 with --port.`, fault);
		if (code === 'EADDRNOTAVAIL') throw hindrance(`This machine has no address ${host}: choose one with --host.`, fault);
		throw fault;
	}
}

/** Nobody signs up alone: the first account is opened by whoever reads this terminal. */
async function inviteFirstAdministrator({ origin }: Config): Promise<void> {
	const token = await firstAdministratorToken(new Date());
	if (token)
		say(
			`Nobody has an account yet. The first administrator opens theirs here, once, within a day: ${origin}${accountPath.firstAdministrator(token)}`
		);
}

/** Requests end, then queries, then the server below; what takes too long is cut off. */
async function close({ web, database, hangUp }: Running): Promise<void> {
	const inTime = await within(patience.requests, Promise.all([web.close(), closeQueue(), hangUp()]));
	if (!inTime) web.server.closeAllConnections();
	await database.close();
}

async function run(): Promise<void> {
	const wishes = readWishes(process.argv.slice(2), process.env);
	if (wishes.help) return say(usage);
	const opening = settle(wishes).then(open);
	whenAskedToLeave(() => within(patience.leaving, opening.then(close)).then(() => process.exit()));
	await opening;
}

await run().catch(end);
