import { isIP } from 'node:net';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { wrongUse } from './hindrance.ts';
import { repeatedIn } from './repeated.ts';

export const usage = `Usage: npm start -- [--port N] [--host ADDRESS] [--data DIR] [--demo]

  --port N        where to listen; 0 chooses a free one (3000)
  --host ADDRESS  on which address; 0.0.0.0 lets other machines in (127.0.0.1)
  --data DIR      the folder of the database, files and mails (var/kenesh, for the demo var/demo)
  --demo          opens the record of Naryn's council of 2014 with demo people who may sign in

Environment:
  DATABASE_URL    a PostgreSQL server 15 to 18; without it the embedded one is used
  KENESH_ORIGIN   how the public reaches us: https://kenesh.example
  KENESH_SECRET   signs sessions and links, 32 characters or more; without it one is made and kept in DIR
  SMTP_URL        smtps://user:password@host; without it mails become files in DIR
  KENESH_MAIL_FROM  who mails come from: "Kenesh <kenesh@example.org>"
  KENESH_TRUST_PROXY  the proxies in front of us, whose word about a visitor's address is taken: 127.0.0.1,10.0.0.0/8`;

const options = {
	port: { type: 'string' },
	host: { type: 'string' },
	data: { type: 'string' },
	demo: { type: 'boolean' },
	help: { type: 'boolean', short: 'h' }
} as const;

const urlOf = (protocols: RegExp, sentence: string) => z.url({ protocol: protocols, error: sentence });
const isAddressOrNet = (text: string): boolean => {
	const [address = '', bits = '0', ...more] = text.split('/');
	return isIP(address) > 0 && more.length === 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= (isIP(address) === 4 ? 32 : 128);
};
/** An empty variable is one that is not set. */
const unlessEmpty = <T extends z.ZodType>(shape: T) => z.preprocess((value) => (value === '' ? undefined : value), shape.optional());

const Arguments = z.object({
	port: z.coerce
		.number('--port is a number')
		.int('--port is a whole number')
		.min(0, '--port is 0 to 65535')
		.max(65_535, '--port is 0 to 65535')
		.default(3_000),
	host: z.string().min(1, '--host is an address').default('127.0.0.1'),
	data: z.string().min(1, '--data is a folder').optional(),
	demo: z.boolean().default(false),
	help: z.boolean().default(false)
});

const Environment = z.object({
	DATABASE_URL: unlessEmpty(urlOf(/^postgres(ql)?$/, 'DATABASE_URL looks like postgresql://user:password@host/database')),
	KENESH_ORIGIN: unlessEmpty(
		urlOf(/^https?$/, 'KENESH_ORIGIN looks like https://kenesh.example').refine(
			(origin) => new URL(origin).href === `${new URL(origin).origin}/`,
			'KENESH_ORIGIN is scheme and host alone: https://kenesh.example'
		)
	),
	KENESH_SECRET: unlessEmpty(z.string().min(32, 'KENESH_SECRET has 32 characters or more')),
	SMTP_URL: unlessEmpty(urlOf(/^smtps?$/, 'SMTP_URL looks like smtps://user:password@host')),
	KENESH_MAIL_FROM: unlessEmpty(z.string().regex(/\S+@\S+/, 'KENESH_MAIL_FROM holds an address')),
	KENESH_TRUST_PROXY: unlessEmpty(
		z
			.string()
			.transform((list) => list.split(',').map((each) => each.trim()))
			.refine((list) => list.every(isAddressOrNet), 'KENESH_TRUST_PROXY is a list of addresses or nets: 127.0.0.1,10.0.0.0/8')
	)
});

export type Wishes = z.infer<typeof Arguments> & z.infer<typeof Environment>;

/**
 * What the command line and the environment ask for, checked.
 *
 * @throws wrongUse with the first thing that is wrong
 */
export function readWishes(argv: readonly string[], env: Record<string, string | undefined>): Wishes {
	const given = Arguments.safeParse(wordsIn(argv));
	const set = Environment.safeParse(env);
	const [problem] = [...(given.error?.issues ?? []), ...(set.error?.issues ?? [])];
	if (!given.success || !set.success) throw wrongUse(`${problem?.message}.`);
	return { ...given.data, ...set.data };
}

function wordsIn(argv: readonly string[]): unknown {
	const { values, tokens } = understood(argv);
	const repeated = repeatedIn(tokens);
	if (repeated) throw wrongUse(`--${repeated} is given twice.`);
	return values;
}

function understood(argv: readonly string[]) {
	try {
		return parseArgs({ args: [...argv], options, allowPositionals: false, tokens: true });
	} catch (fault) {
		const reason = fault instanceof Error ? fault.message.split('. ')[0]?.replace(/\.$/, '') : 'not understood';
		throw wrongUse(`${reason}; --help shows what can be asked.`);
	}
}
