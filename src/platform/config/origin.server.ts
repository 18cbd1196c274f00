import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const fileIn = (data: string) => join(data, 'origin');

/** Leaves word beside the data of how the public reaches the server that works there: commands at a terminal make links too. */
export function keepOrigin(data: string, origin: string): void {
	writeFileSync(fileIn(data), `${origin}\n`);
	chmodSync(fileIn(data), 0o600);
}

/** How the server was reached that worked there last; undefined when none has, or its word cannot be read. */
export function keptOrigin(data: string): string | undefined {
	try {
		const origin = readFileSync(fileIn(data), 'utf8').trim();
		return URL.canParse(origin) ? origin : undefined;
	} catch {
		return undefined;
	}
}
