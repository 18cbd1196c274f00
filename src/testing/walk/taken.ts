import type { Route } from '#platform/doors/routes.server.ts';
import { type Answer, isDone, sendTo } from './asking.ts';
import { type Example, examples } from './examples.ts';
import { diligences, filled, ofLaterRow } from './forms.ts';
import { keyOf } from './streets.ts';
import type { Walk } from './under-way.ts';

/** A form for this door, and what was answered when it was sent as it is. */
export type Taken = { readonly example: Example; readonly answer: Answer };

/**
 * The form that got furthest at this door: done, or led on, or refused by a rule of the work. All that is ill is made of
 * it, so that it is refused for what is ill and for nothing else.
 */
export async function takenAt(walk: Walk, route: Route, cookie: string): Promise<Taken> {
	const tries: Taken[] = [];
	for (const example of await candidates(walk, route)) {
		const answer = await sendTo(walk.web, example.action, example.values, cookie);
		tries.push({ example, answer });
		if (isDone(answer)) break;
	}
	const [taken] = tries.toSorted((a, b) => rank(a.answer) - rank(b.answer));
	if (!taken) throw new Error(`No page draws a form for ${keyOf(route)}.`);
	return taken;
}

async function candidates(walk: Walk, route: Route): Promise<Example[]> {
	const drawn = walk.streets.forms.get(keyOf(route)) ?? [];
	const example = examples[keyOf(route)];
	if (example) return [await example(walk, drawn)];
	return diligences.toReversed().flatMap((diligence) => drawn.map((form) => ({ action: form.action, values: filled(form, diligence) })));
}

const furthest = [500, 303, 409, 422, 400, 403, 404];
const rank = ({ status }: Answer): number => furthest.indexOf(status);

/** The fields of this door that somebody types words into; of a text in three languages one, of many rows the first. */
export const typedAt = ({ streets }: Walk, route: Route): string[] => {
	const controls = (streets.forms.get(keyOf(route)) ?? []).flatMap(({ controls }) => controls);
	const typed = controls.filter(
		({ kind, name }) => ['text', 'textarea', 'email'].includes(kind) && !/\.(ru|en)$/.test(name) && !ofLaterRow.test(name)
	);
	return [...new Set(typed.map(({ name }) => name))];
};
