import type { Command } from '../commands/command.ts';
import { now } from './factories.ts';

/** Runs a command as the command line does, and tells what it printed. */
export async function aTerminal(command: Command, asked: Record<string, string>): Promise<{ isWell: boolean; said: string[] }> {
	const said: string[] = [];
	const work = await command.ready(asked);
	const isWell = await work({ say: (line) => said.push(line), tell: () => {}, now: now() });
	return { isWell, said };
}
