import type { z } from 'zod';
import { wrongUse } from '#platform/config/hindrance.ts';
import type { Say } from '#platform/config/progress.ts';

/** `say` prints what was asked for, `tell` how it goes on. */
export type Terminal = { readonly say: Say; readonly tell: Say; readonly now: Date };

/** Does what was asked, on an open ground. Answers whether all is well: with false the program ends with 1. */
export type Work = (terminal: Terminal) => Promise<boolean>;

/** What a person may ask of the program at a terminal. */
export type Command = {
	/** One word, or two: `audit verify`. */
	readonly name: string;
	/** Its words and options as help shows them. */
	readonly usage: string;
	readonly does: string;
	/** Names of the words after its name, in their order; one that its shape lets be absent may be left out. */
	readonly words: readonly string[];
	/** Names of its options: each takes a value. */
	readonly options: readonly string[];
	/** Looks at what was asked before anything is opened. @throws wrongUse */
	readonly ready: (asked: Readonly<Record<string, string>>) => Promise<Work>;
};

type Made<Shape extends z.ZodRawShape> = Omit<Command, 'options' | 'ready'> & {
	readonly shape: z.ZodObject<Shape>;
	readonly ready: (asked: z.output<z.ZodObject<Shape>>) => Work | Promise<Work>;
};

/** A command that is handed only what fits its shape; a word or an option that is missing or wrong is told in one sentence. */
export function commandOf<Shape extends z.ZodRawShape>({ shape, ready, ...rest }: Made<Shape>): Command {
	return {
		...rest,
		options: Object.keys(shape.shape).filter((name) => !rest.words.includes(name)),
		ready: async (asked) => {
			const looked = shape.safeParse(asked);
			if (looked.success) return ready(looked.data);
			const [issue] = looked.error.issues;
			const name = String(issue?.path[0]);
			const shown = rest.words.includes(name) ? name.toUpperCase() : `--${name}`;
			throw wrongUse(asked[name] === undefined ? `${shown} is missing: ${rest.usage}` : `${shown} ${issue?.message}.`);
		}
	};
}
