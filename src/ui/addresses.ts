export const pathOf = (address: string): string => address.split('?')[0] ?? address;

export const queryOf = (address: string): URLSearchParams => new URLSearchParams(address.split('?')[1] ?? '');

/** The same address with some parameters set (a value) or taken out (null or empty); the others stay as they are. */
export function changeQuery(address: string, changes: Readonly<Record<string, string | number | null>>): string {
	const query = queryOf(address);
	for (const [name, value] of Object.entries(changes)) {
		if (value === null || value === '') query.delete(name);
		else query.set(name, String(value));
	}
	const rest = query.toString();
	return rest ? `${pathOf(address)}?${rest}` : pathOf(address);
}

/**
 * Which way of a menu the page stands on: the longest one its address begins with. A way that the others of the menu
 * begin with, the front page, is meant only by its very address.
 */
export function currentWay(here: string, paths: readonly string[]): string | null {
	const at = pathOf(here);
	const holds = (outer: string, inner: string) => inner.startsWith(outer === '/' ? outer : `${outer}/`);
	const isFront = (path: string) => paths.some((other) => other !== path && holds(path, other));
	const found = paths.filter((path) => at === path || (holds(path, at) && !isFront(path)));
	return found.toSorted((a, b) => b.length - a.length)[0] ?? null;
}
