import type { FastifyInstance } from 'fastify';
import { db } from '#platform/db/database.server.ts';
import type { Caller, House } from '#platform/doors/house.server.ts';
import { type Doors, openDoors } from '#platform/doors/open.server.ts';
import { keepFile } from '#platform/files/keeping.server.ts';
import { openFiles } from '#platform/files/storage.server.ts';
import { findMunicipality } from '#platform/municipalities/queries.server.ts';
import { FaultPage } from '#web/fault.page.tsx';
import { siteOf } from '#web/site.ts';
import { aFolder } from './folders.ts';

const origin = 'http://kenesh.test';

/** A house with only these doors, for stories about doors as such. Whoever brings the cookie `caller` is `caller`. */
export async function aHouseWith(
	doors: readonly Doors[],
	{ caller = null, trustedProxies = [], ...differing }: Partial<House> & { caller?: Caller | null; trustedProxies?: string[] } = {}
) {
	openFiles({ folder: aFolder('files'), secret: 'a secret of the tests that is long enough' });
	const web = await openDoors(
		{
			origin,
			clock: () => new Date(),
			whoIs: async ({ cookie }) => (cookie?.includes('caller') ? caller : null),
			municipalityAt: (slug) => findMunicipality(db, slug),
			keepFile,
			siteOf,
			FaultPage,
			...differing
		},
		doors,
		{ logLevel: 'silent', trustedProxies }
	);
	return web;
}

/** Sends a form as a browser does from a page of the house. */
export const send = (web: FastifyInstance, url: string, values: Record<string, string>, headers: Record<string, string> = {}) =>
	web.inject({
		method: 'POST',
		url,
		headers: { origin, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded', ...headers },
		payload: new URLSearchParams(values).toString()
	});

export const look = (web: FastifyInstance, url: string, headers: Record<string, string> = {}) =>
	web.inject({ method: 'GET', url, headers: { accept: 'text/html', ...headers } });
