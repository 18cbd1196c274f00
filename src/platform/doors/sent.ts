/** A form as it was sent: flat names with dots, as fields carry them. */
export type Sent = Record<string, string | string[]>;

type Grown = { [name: string]: Grown | string | string[] | Grown[] };

const deepest = 8;

/**
 * `title.ky=…` becomes `{ title: { ky: … } }` and `seats.0.role=…` a list, so that a form schema has the shape of the
 * thing. Names that reach for an object's own workings are dropped, and such as no form of ours has: too deep.
 */
export function grown(sent: Sent): Record<string, unknown> {
	const root: Grown = Object.create(null);
	for (const [name, value] of Object.entries(sent)) {
		const steps = name.split('.', deepest + 1);
		if (
			steps.length > deepest ||
			steps.some((step) => step === '' || step === '__proto__' || step === 'constructor' || step === 'prototype')
		)
			continue;
		put(root, steps, value);
	}
	return Object.fromEntries(Object.entries(root).map(([name, value]) => [name, listed(value)]));
}

function put(into: Grown, [step, ...rest]: string[], value: string | string[]): void {
	if (step === undefined) return;
	if (rest.length === 0) {
		into[step] = value;
		return;
	}
	const next = into[step];
	const branch: Grown = next && typeof next === 'object' && !Array.isArray(next) ? next : Object.create(null);
	into[step] = branch;
	put(branch, rest, value);
}

/** A branch whose names are all numbers is a list, in their order. */
function listed(value: Grown[string]): unknown {
	if (typeof value === 'string' || Array.isArray(value)) return value;
	const entries = Object.entries(value).map(([name, each]) => [name, listed(each)] as const);
	if (entries.length > 0 && entries.every(([name]) => /^\d{1,4}$/.test(name))) {
		return entries.toSorted(([a], [b]) => Number(a) - Number(b)).map(([, each]) => each);
	}
	return Object.fromEntries(entries);
}

/** Of what somebody else wrote meanwhile, only what is not what was typed: the same words beside one's own say nothing. */
export const unlike = (standing: Readonly<Record<string, string>>, typed: Sent): Record<string, string> =>
	Object.fromEntries(Object.entries(standing).filter(([name, stands]) => plain(stands) !== plain([typed[name] ?? ''].flat().join(', '))));

/** A browser ends lines in its own way, and spaces around words are nobody's words. */
const plain = (words: string): string => words.replace(/\r\n?/g, '\n').trim();
