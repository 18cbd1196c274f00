import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeFolder } from './folders.server.ts';
import { keptOrigin } from './origin.server.ts';
import { freePort } from './port.server.ts';
import { secretIn } from './secret.server.ts';
import type { Wishes } from './wishes.server.ts';

/** How this installation runs; read once, given to whoever needs it. */
export type Config = {
	readonly port: number;
	readonly host: string;
	/** How the public reaches us: scheme, host and port, without a slash at the end. */
	readonly origin: string;
	readonly isDemo: boolean;
	/** Everything that is kept lies under `data`; each part in a folder of its own. */
	readonly data: string;
	readonly folders: { readonly database: string; readonly files: string; readonly outbox: string };
	/** A server that is already there, or null for the embedded one. */
	readonly databaseUrl: string | null;
	readonly secret: string;
	readonly smtp: string | null;
	readonly mailFrom: string;
	/** Proxies whose word about a visitor's address is taken; nobody's unless said. */
	readonly trustedProxies: readonly string[];
};

const projectFolder = fileURLToPath(new URL('../../../', import.meta.url));

/** Turns wishes into what holds: folders made, a port chosen, a secret kept. */
export async function settle(wishes: Wishes): Promise<Config> {
	const data = dataFolder(wishes);
	makeFolder(data);
	const port = wishes.port || (await freePort(wishes.host));
	const origin = wishes.KENESH_ORIGIN ? new URL(wishes.KENESH_ORIGIN).origin : `http://localhost:${port}`;
	return {
		port,
		host: wishes.host,
		origin,
		isDemo: wishes.demo,
		data,
		folders: { database: join(data, 'database'), files: join(data, 'files'), outbox: join(data, 'outbox') },
		databaseUrl: wishes.DATABASE_URL ?? null,
		secret: wishes.KENESH_SECRET ?? secretIn(data),
		smtp: wishes.SMTP_URL ?? null,
		mailFrom: wishes.KENESH_MAIL_FROM ?? `Kenesh <kenesh@${new URL(origin).hostname}>`,
		trustedProxies: wishes.KENESH_TRUST_PROXY ?? []
	};
}

/** The same for a command beside the server: the links it makes lead there, unless the environment says where. */
export const settleBeside = (wishes: Wishes): Promise<Config> =>
	settle({ ...wishes, KENESH_ORIGIN: wishes.KENESH_ORIGIN ?? keptOrigin(dataFolder(wishes)) });

function dataFolder({ data, demo }: Wishes): string {
	return data ? resolve(data) : join(projectFolder, 'var', demo ? 'demo' : 'kenesh');
}
