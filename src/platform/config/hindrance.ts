const names = ['Hindrance', 'WrongUse'] as const;

function named(name: (typeof names)[number], sentence: string, cause?: unknown): Error {
	const error = new Error(sentence, { cause });
	error.name = name;
	return error;
}

/**
 * What keeps the program from starting, said in one sentence to whoever starts it: no stack trace, for it is theirs to
 * mend. Everything thrown without this name is a fault of the program.
 */
export const hindrance = (sentence: string, cause?: unknown): Error => named('Hindrance', sentence, cause);

/** The program was called in a way it does not know. */
export const wrongUse = (sentence: string): Error => named('WrongUse', sentence);

export const isHindrance = (fault: unknown): fault is Error => fault instanceof Error && names.some((name) => name === fault.name);

/** 2 for wrong use, 1 for every other reason not to run: what a shell script may rely on. */
export const exitCodeOf = (fault: unknown): number => (fault instanceof Error && fault.name === 'WrongUse' ? 2 : 1);

/** What to print about a fault that ends the program. */
export const lastWords = (fault: unknown): string => {
	if (isHindrance(fault)) return fault.message;
	return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
};
