import type { Route } from '#platform/doors/routes.server.ts';
import { lookAt } from './asking.ts';
import { type CallerName, callers } from './callers.ts';
import { keyOf } from './streets.ts';
import { readTable } from './table.ts';
import type { Walk } from './under-way.ts';

/** Whoever gets furthest at a door by the table, the secretary before others. */
export function whoMaySend(route: Route): CallerName {
	const [, , ...cells] = (readTable().get(keyOf(route)) ?? '').split('|').map((cell) => cell.trim());
	const order: CallerName[] = ['secretary', ...callers];
	return order.find((caller) => ['sends', 'reads'].includes(cells[callers.indexOf(caller)] ?? '')) ?? 'secretary';
}

/** Their session; a new one when the last door ended it, so that no door is judged by what a stranger gets there. */
export async function sessionFor({ web, sessions, callers: all }: Walk, route: Route): Promise<string> {
	const name = whoMaySend(route);
	const caller = all.find((each) => each.name === name);
	if (name === 'stranger' || !caller) return '';
	const { status } = await lookAt(web, '/office/account', sessions.get(name) ?? '');
	if (status !== 200) sessions.set(name, await caller.signIn());
	return sessions.get(name) ?? '';
}
