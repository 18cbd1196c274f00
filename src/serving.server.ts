import type { FastifyInstance } from 'fastify';
import { noticeJob } from '#domain/notices/telling.server.ts';
import { firstAdministratorToken } from '#platform/auth/first-administrator.server.ts';
import { resetJob } from '#platform/auth/password-reset.server.ts';
import type { Config } from '#platform/config/config.server.ts';
import { hindrance } from '#platform/config/hindrance.ts';
import { keepOrigin } from '#platform/config/origin.server.ts';
import { type Say, step } from '#platform/config/progress.ts';
import { tellAway, whyAway } from '#platform/db/away.server.ts';
import { listenToDiary } from '#platform/diary/listening.server.ts';
import { closeQueue, startWorkers } from '#platform/jobs/queue.server.ts';
import { mailJob } from '#platform/mail/sending.server.ts';
import { buildServer } from '#web/server.ts';
import { naryn2014 } from './commands/demo/naryn-2014.server.ts';
import { openDemo } from './demo.ts';
import { openPlaces } from './ground.server.ts';
import { accountPath } from './paths.ts';

/** What listens: the pages, the workers behind them, and the ear to the diary. */
export type Serving = {
	/** Ends when the requests and jobs under way have ended. */
	readonly finish: () => Promise<unknown>;
	/** Ends what is still under way. */
	readonly cutOff: () => void;
};

/**
 * Serves on a database that is open. In the demo the record is entered first.
 *
 * @throws hindrance when nobody may listen at the asked port
 */
export async function serve(config: Config, say: Say): Promise<Serving> {
	openPlaces(config);
	if (config.isDemo) await openDemo(naryn2014, config.origin, say);
	const web = await step(say, 'Building the server', () =>
		buildServer({ origin: config.origin, trustedProxies: config.trustedProxies, logLevel: config.isDemo ? 'warn' : 'info' })
	);
	await startWorkers([mailJob, resetJob, noticeJob], (fault) => {
		const away = whyAway(fault);
		if (away) tellAway(away, (reason) => web.log.warn({ reason }, 'the database is away'));
		else web.log.error(fault);
	});
	const hangUp = listenToDiary();
	await listen(web, config);
	keepOrigin(config.data, config.origin);
	say(`Kenesh is open: ${config.origin}/`);
	if (!config.isDemo) await inviteFirstAdministrator(config, say);
	return {
		finish: () => Promise.all([web.close(), closeQueue(), hangUp()]),
		cutOff: () => web.server.closeAllConnections()
	};
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
async function inviteFirstAdministrator({ origin }: Config, say: Say): Promise<void> {
	const token = await firstAdministratorToken(new Date());
	if (token)
		say(
			`Nobody has an account yet. The first administrator opens theirs here, once, within a day: ${origin}${accountPath.firstAdministrator(token)}`
		);
}
