import type { Id } from '#platform/db/id.ts';

/** A bare number gets its dot; whatever else somebody printed stays to the letter: «1. 2.», «3)», «а». */
export const printed = (label: string): string => (/^\d+(\.\d+)*$/.test(label) ? `${label}.` : label);

/** What stands before the parts of a line: «1.» gives «1.1.», «1.2.» */
export const under = (label: string, n: number): string => `${printed(label).replace(/\.?$/, '.')}${n}.`;

type Labelled = { readonly id: Id; readonly parentId: Id | null; readonly label: string | null };

/**
 * How the decisions on one item are numbered in minutes: as they were printed, and where they were not, by the item's own
 * number: 2.1, 2.2; parts by their container's. Without a numbered item a dash.
 */
export function labelsIn(decisions: readonly Labelled[], itemLabel: string | null): ReadonlyMap<Id, string> {
	const labels = new Map<Id, string>();
	const whole = decisions.filter(({ parentId }) => parentId === null);
	for (const [n, { id, label }] of whole.entries()) labels.set(id, label ? printed(label) : itemLabel ? under(itemLabel, n + 1) : '—');
	const parts = Map.groupBy(
		decisions.filter(({ parentId }) => parentId !== null),
		({ parentId }) => parentId
	);
	for (const [container, each] of parts) {
		const over = labels.get(container ?? '');
		for (const [n, { id, label }] of each.entries())
			labels.set(id, label ? printed(label) : over && over !== '—' ? under(over, n + 1) : '—');
	}
	return labels;
}
