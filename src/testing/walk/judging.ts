import type { FastifyInstance } from 'fastify';
import { type Answer, isDone, sendRaw, withoutFaults } from './asking.ts';
import type { Ill } from './hostility.ts';

export type Judged<I extends Ill> = { readonly ill: I; readonly answer: Answer };

/** Sends all of it at once; only when there was a fault among the answers it is sent one by one, to tell which it was. */
export async function sendAll<I extends Ill>(web: FastifyInstance, ways: readonly I[], cookie: string): Promise<Judged<I>[]> {
	const send = async (ill: I) => ({ ill, answer: await sendRaw(web, ill.action, ill.sent, cookie) });
	const tellWhich = async () => {
		for (const way of ways)
			await withoutFaults(() => send(way)).catch((fault: Error) => {
				throw new Error(`${way.how}: ${fault.message}`);
			});
		throw new Error('There were faults when all was sent at once, and none one by one.');
	};
	return withoutFaults(() => Promise.all(ways.map(send))).catch(tellWhich);
}

const refusals = [400, 403, 404, 409, 413, 415, 422, 429];

/** Done, led on, or refused by a page that says so; nothing of our workings stands on it. */
export const isClear = ({ answer }: Judged<Ill>): boolean =>
	isDone(answer) || answer.status === 303 || ([200, ...refusals].includes(answer.status) && isAPage(answer.body));

export const isRefused = ({ answer }: Judged<Ill>): boolean => refusals.includes(answer.status);

const isAPage = (body: string): boolean => body.includes('<h1') && !/\bat \w+ \(\w|node_modules|\.ts:\d/.test(body);

/** What a failing test says of it. */
export const told = (judged: readonly Judged<Ill>[]): string[] => judged.map(({ ill, answer }) => `${ill.how}: ${answer.status}`);
