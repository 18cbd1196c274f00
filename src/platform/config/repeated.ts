/** A word of a command line as node's parseArgs tells it. */
type Token = { readonly kind: string; readonly name?: string; readonly value?: string | boolean | undefined };

/**
 * The first option that was given a value more than once, or null. Which of two values was meant nobody can tell, and
 * parseArgs would silently take the last.
 */
export function repeatedIn(tokens: readonly Token[]): string | null {
	const given = tokens.flatMap(({ kind, name, value }) => (kind === 'option' && name && typeof value === 'string' ? [name] : []));
	return given.find((name, at) => given.indexOf(name) < at) ?? null;
}
