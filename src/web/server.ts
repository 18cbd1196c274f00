import type { FastifyInstance } from 'fastify';
import { openDoors } from '#platform/doors/open.server.ts';
import { keepFile } from '#platform/files/keeping.server.ts';
import { municipalityAt } from '#platform/municipalities/memory.server.ts';
import { openSubscriptions } from '../subscriptions.ts';
import { whoIs } from './caller.server.ts';
import { doors } from './doors.ts';
import { FaultPage } from './fault.page.tsx';
import { siteOf } from './site.ts';

export type ServerSettings = {
	/** The origin the public knows us by, without a slash at its end. */
	origin: string;
	clock?: () => Date;
	logLevel?: string;
	/** Proxies whose word about a visitor's address is taken. */
	trustedProxies?: readonly string[];
};

/** The whole house with its doors hung; it listens nowhere yet. The database, files and sign-in are opened before. */
export function buildServer({ origin, clock = () => new Date(), ...openness }: ServerSettings): Promise<FastifyInstance> {
	openSubscriptions();
	const house = {
		origin,
		clock,
		whoIs,
		municipalityAt,
		keepFile,
		siteOf,
		FaultPage
	};
	return openDoors(house, doors, openness);
}
