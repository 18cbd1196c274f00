import { Agent, createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';

const callers = 16;

/** Answers a second that an address gives to sixteen callers who each ask again as soon as they were answered. */
export async function perSecond(address: string, seconds = 3): Promise<number> {
	const agent = new Agent({ keepAlive: true, maxSockets: callers });
	const until = Date.now() + seconds * 1000;
	let answers = 0;
	const call = async (): Promise<void> => {
		while (Date.now() < until) {
			await ask(address, agent);
			answers += 1;
		}
	};
	await Promise.all(Array.from({ length: callers }, call));
	agent.destroy();
	return answers / seconds;
}

const ask = (address: string, agent: Agent): Promise<void> =>
	new Promise((resolve, reject) => {
		get(address, { agent, headers: { 'accept-encoding': 'br' } }, (answer) => {
			answer.resume();
			answer.on('end', resolve);
		}).on('error', reject);
	});

/** A bare server that answers the same bytes: what no server here can be faster than. */
export async function bareServer(body: Buffer): Promise<{ address: string; close: () => void }> {
	const server = createServer((_request, answer) => {
		answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'br', 'content-length': body.length });
		answer.end(body);
	});
	await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
