import type { Page } from '../page.ts';

/** The name of the button that asks a form to come back with more rows, and nothing else. */
export const askForMore = '_more';

const rowsAtMost = 400;
const spare = 3;
const added = 5;

/**
 * How many rows of a list a form draws (`articles.0.label`, `articles.1.label`, …): those there are with a few empty ones
 * after them, those that were sent, and more where more were asked for.
 */
export function rowsOf({ refused }: Page, form: string, list: string, given: number): number {
	if (refused?.form !== form) return Math.min(given + spare, rowsAtMost);
	const numbers = Object.keys(refused.values).flatMap((name) => {
		const [, number] = name.startsWith(`${list}.`) ? (/\.(\d{1,4})\./.exec(name) ?? []) : [];
		return number === undefined ? [] : [Number(number) + 1];
	});
	const sent = Math.max(given, ...numbers);
	return Math.min(refused.values[askForMore] === list ? sent + added : sent, rowsAtMost);
}
