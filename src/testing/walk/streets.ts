import type { FastifyInstance } from 'fastify';
import { type Route, routesOf } from '#platform/doors/routes.server.ts';
import { lookAt } from './asking.ts';
import { type DrawnForm, formsOn } from './forms.ts';

/** What the walk found: real addresses of every door one looks through, and forms that lead to those one acts through. */
export type Streets = {
	readonly addresses: ReadonlyMap<string, readonly string[]>;
	readonly forms: ReadonlyMap<string, readonly DrawnForm[]>;
};

export const keyOf = ({ method, path }: Route): string => `${method} ${path}`;

/** So many addresses of one kind are looked at: enough for each state a thing can be in. */
const ofOneKind = 6;

/**
 * Follows every link from these addresses on, as each of these sessions in turn, and keeps the forms it comes by. What a
 * stranger was shown is shown to all; what lies elsewhere, in the other town, is left alone.
 */
export async function explore(
	web: FastifyInstance,
	sessions: readonly string[],
	{ seeds, elsewhere }: { seeds: readonly string[]; elsewhere: string }
): Promise<Streets> {
	const routeOf = matcher(routesOf(web));
	const addresses = new Map<string, string[]>();
	const forms = new Map<string, DrawnForm[]>();
	const note = <T>(into: Map<string, T[]>, route: Route | undefined, thing: T, isSame: (other: T) => boolean): boolean => {
		if (!route) return false;
		const there = into.get(keyOf(route)) ?? [];
		if (there.some(isSame)) return true;
		if (there.length >= ofOneKind) return false;
		into.set(keyOf(route), [...there, thing]);
		return true;
	};
	const seenByAll = new Set<string>();
	for (const session of sessions) {
		const seen = new Set(seenByAll);
		const waiting = [...seeds];
		for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
			const address = next;
			if (seen.has(address)) continue;
			seen.add(address);
			if (!note(addresses, routeOf('GET', address), address, (other) => other === address)) continue;
			const { status, body } = await lookAt(web, address, session);
			if (session === '' && status === 200) seenByAll.add(address);
			if (status !== 200) continue;
			waiting.push(...linksOn(body).filter((link) => !link.startsWith(elsewhere)));
			for (const form of formsOn(body)) note(forms, routeOf('POST', form.action), form, (other) => isAlike(other, form));
		}
	}
	return { addresses, forms };
}

/** The same fields at the same address are the same form, whoever it was drawn for. */
const isAlike = (a: DrawnForm, b: DrawnForm): boolean =>
	a.action === b.action && a.controls.map(({ name }) => name).join() === b.controls.map(({ name }) => name).join();

const linksOn = (html: string): string[] =>
	[...html.matchAll(/<a\b[^>]*\shref="(\/[^"]*)"/g)]
		.map(([, href = '']) => href.split(/[?#]/)[0] ?? '')
		.filter((href) => href !== '' && !/^\/(ru|en)(\/|$)/.test(href));

/** Which door an address leads to: the one that says most of it, as the server chooses. */
function matcher(routes: readonly Route[]): (method: string, address: string) => Route | undefined {
	const patterns = routes
		.map((route) => ({ route, pattern: patternOf(route.path), blanks: route.path.split(/[:*]/).length }))
		.toSorted((a, b) => a.blanks - b.blanks || b.route.path.length - a.route.path.length);
	return (method, address) => patterns.find(({ route, pattern }) => route.method === method && pattern.test(address))?.route;
}

const patternOf = (path: string): RegExp => {
	const parts = path.split(/(:\w+(?:\([^)]*\))?|\*)/);
	const sources = parts.map((part) => {
		if (part === '*') return '.*';
		if (part.startsWith(':')) return /\(\^?([^)]*?)\$?\)/.exec(part)?.[1] ?? '[^/]+?';
		return part.replaceAll('.', '\\.');
	});
	return new RegExp(`^${sources.join('')}$`);
};
