import type { ClientBase } from 'pg';

/**
 * A reading that comes again and again is planned once for each connection: pages ask the same questions with other
 * values, and planning them costs the database twice what answering them does. A question has a name from its third time
 * on; there are so many names at most, for each holds a plan in the memory of each connection.
 */
const namedAfter = 2;
const namesAtMost = 200;
const watchedAtMost = 2_000;

const names = new Map<string, string>();
const asked = new Map<string, number>();

/** From now on this connection gives its repeated readings names. Questions with callbacks or cursors stay as they are. */
export function prepareRepeated(client: ClientBase): void {
	const { query } = client;
	Object.assign(client, { query: (...question: unknown[]) => Reflect.apply(query, client, named(question)) });
}

function named(question: unknown[]): unknown[] {
	const [text, values, ...more] = question;
	if (typeof text !== 'string' || !Array.isArray(values) || more.length > 0 || !text.startsWith('select ')) return question;
	const name = names.get(text) ?? namedNow(text);
	return name ? [{ name, text, values }] : question;
}

function namedNow(text: string): string | undefined {
	if (names.size >= namesAtMost) return undefined;
	const times = (asked.get(text) ?? 0) + 1;
	if (asked.size >= watchedAtMost) asked.clear();
	asked.set(text, times);
	if (times <= namedAfter) return undefined;
	asked.delete(text);
	const name = `kenesh_${names.size + 1}`;
	names.set(text, name);
	return name;
}
