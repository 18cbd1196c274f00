/** In the order that tells them apart: each later one also calls itself by the earlier names. */
const browsers = [
	['Edge', /Edg(e|A|iOS)?\//],
	['Opera', /OPR\/|Opera/],
	['Yandex', /YaBrowser\//],
	['Samsung Internet', /SamsungBrowser\//],
	['Firefox', /Firefox\/|FxiOS\//],
	['Chrome', /Chrome\/|CriOS\//],
	['Safari', /Safari\//]
] as const;

const systems = [
	['Android', /Android/],
	['iPhone', /iPhone/],
	['iPad', /iPad/],
	['Windows', /Windows/],
	['macOS', /Mac OS X|Macintosh/],
	['Linux', /Linux/]
] as const;

/** A browser as its owner would call it: «Chrome, Android». Null for one that does not say. */
export function browserName(userAgent: string): string | null {
	const named = [browsers, systems].flatMap((kinds) => kinds.find(([, mark]) => mark.test(userAgent))?.[0] ?? []);
	return named.length > 0 ? named.join(', ') : null;
}
