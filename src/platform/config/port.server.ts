import { once } from 'node:events';
import { createServer } from 'node:net';

/** A port nobody listens on at this moment: the origin must be known before the server is built. */
export async function freePort(host: string): Promise<number> {
	const probe = createServer().listen(0, host);
	await once(probe, 'listening');
	const address = probe.address();
	probe.close();
	await once(probe, 'close');
	if (address === null || typeof address === 'string') throw new Error('A listening port has a number.');
	return address.port;
}
