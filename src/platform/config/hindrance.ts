const name = 'Hindrance';

/**
 * What keeps the program from starting, said in one sentence to whoever starts it: no stack trace, for it is theirs to
 * mend. Everything thrown without this name is a fault of the program.
 */
export function hindrance(sentence: string, cause?: unknown): Error {
	const error = new Error(sentence, { cause });
	error.name = name;
	return error;
}

export const isHindrance = (fault: unknown): fault is Error => fault instanceof Error && fault.name === name;
