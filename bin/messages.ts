/**
 * `node --import ./bin/jsx.mjs bin/messages.ts`: do the messages of the three languages agree with each other and with
 * the code? One line for each fault; ends with 1 when there is any. Also part of `npm run check`.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { disagreements } from './messages/agreement.ts';
import { readMessages } from './messages/files.ts';
import { misspellings } from './messages/spelling.ts';
import { keysOfTheHouse, looseEnds } from './messages/usage.ts';

const home = fileURLToPath(new URL('..', import.meta.url));

/** Everything that is wrong with the messages, one sentence each; empty when all is well. */
export function checkMessages(root = home): string[] {
	const messages = readMessages(`${root}/messages`);
	const rooms = new Set(messages.map(({ room }) => room));
	const keys = readFileSync(`${root}/messages/keys.ts`, 'utf8');
	const { missing, unused } = looseEnds(new Set(messages.map(({ key }) => key)), keysOfTheHouse(root, rooms));
	return [
		...[...rooms].filter((room) => !keys.includes(`./ky/${room}.json`)).map((room) => `messages/keys.ts does not know ${room}.json`),
		...messages.flatMap(disagreements),
		...messages.flatMap(misspellings),
		...missing.map((key) => `${key} is in no file of messages/ky`),
		...unused.map((key) => `${key} is said nowhere`)
	];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const faults = checkMessages();
	for (const fault of faults) console.log(fault);
	console.log(faults.length === 0 ? 'The messages agree.' : `${faults.length} faults`);
	process.exitCode = faults.length === 0 ? 0 : 1;
}
