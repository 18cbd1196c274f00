import { type ParseArgsConfig, parseArgs } from 'node:util';
import { wrongUse } from '#platform/config/hindrance.ts';
import { repeatedIn } from '#platform/config/repeated.ts';
import type { Command } from './command.ts';

/** What was typed: which command, with which words and options; `data` is the folder of the installation, where one was named. */
export type Asked = {
	readonly command: Command | 'help';
	readonly values: Readonly<Record<string, string>>;
	readonly data: string | undefined;
};

/**
 * Reads the words of a command line.
 *
 * @throws wrongUse in one sentence, for a command, a word or an option nobody knows
 */
export function readAsked(argv: readonly string[], commands: readonly Command[]): Asked {
	const [first] = argv;
	if (first === undefined) throw wrongUse('Say what to do; help lists what can be asked.');
	if (['help', '--help', '-h'].includes(first)) return { command: 'help', values: {}, data: undefined };
	const command = commands.find(({ name }) => name.split(' ').every((word, at) => argv[at] === word));
	if (!command) throw wrongUse(`There is no command ${wordsBefore(argv)}; help lists what can be asked.`);

	const { values, positionals } = parsed(command, argv.slice(command.name.split(' ').length));
	if (values.help) return { command: 'help', values: {}, data: undefined };
	if (positionals.length > command.words.length) throw wrongUse(`${positionals.at(-1)} is one word too many: ${command.usage}`);
	const words = positionals.map((word, at) => [command.words[at], word] as const);
	const options = command.options.flatMap((name) => (typeof values[name] === 'string' ? [[name, values[name]] as const] : []));
	return { command, values: Object.fromEntries([...words, ...options]), data: typeof values.data === 'string' ? values.data : undefined };
}

/** The first two words before any option: no command has more. */
const wordsBefore = (argv: readonly string[]): string => {
	const end = argv.findIndex((word) => word.startsWith('-'));
	return argv.slice(0, end < 0 ? 2 : Math.min(end, 2)).join(' ') || String(argv[0]);
};

function parsed({ options, usage }: Command, args: string[]) {
	const known: NonNullable<ParseArgsConfig['options']> = { help: { type: 'boolean', short: 'h' } };
	for (const name of [...options, 'data']) known[name] = { type: 'string' };
	const { values, positionals, tokens } = understood({ args, options: known, allowPositionals: true, tokens: true }, usage);
	const repeated = repeatedIn(tokens);
	if (repeated) throw wrongUse(`--${repeated} is given twice: ${usage}`);
	return { values, positionals };
}

function understood<const Wanted extends ParseArgsConfig>(wanted: Wanted, usage: string) {
	try {
		return parseArgs(wanted);
	} catch (fault) {
		const reason = fault instanceof Error ? fault.message.split(/\. |\n/)[0]?.replace(/\.$/, '') : 'Not understood';
		throw wrongUse(`${reason}: ${usage}`);
	}
}

export const usageOf = (commands: readonly Command[]): string =>
	[
		'Usage: npm run kenesh -- COMMAND [--data DIR]',
		'',
		...commands.flatMap(({ usage, does }) => [`  ${usage}`, `      ${does}`]),
		'  help',
		'      lists all of this',
		'',
		'The database is the one of DATABASE_URL, else the embedded one under DIR (var/kenesh): beside a running',
		'program its own, else opened for as long as the command lasts. It ends with 0 when all is well, 2 on wrong',
		'use, 1 otherwise.'
	].join('\n');
