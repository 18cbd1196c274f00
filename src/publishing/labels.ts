import type { Id } from '#platform/db/id.ts';

/** A bare number gets its dot; whatever else somebody printed stays to the letter: «1. 2.», «3)», «а». */
export const printed = (label: string): string => (/^\d+(\.\d+)*$/.test(label) ? `${label}.` : label);

type Labelled = { readonly id: Id; readonly address: string; readonly label: string | null };

/**
 * What stands before each decision on a paper: its number as it was printed, and where none was, the place by which it is
 * found everywhere else: «3.», «1.4.» Who holds the paper finds the decision on the pages by it.
 */
export const labelsOf = (decisions: readonly Labelled[]): ReadonlyMap<Id, string> =>
	new Map(decisions.map(({ id, address, label }) => [id, printed(label ?? address)]));

/** The figures of a label, however it was dotted and spaced: «1. 2.» is 1.2. */
const figures = (label: string): string => (label.match(/\d+/g) ?? []).join('.');

/**
 * Does a printed number say where its decision or item stands? By its place in the meeting, by its place under its
 * container, or, as minutes number them, by the item it answers. A label without figures («а)») says nothing wrong.
 */
export function isAtItsPlace(label: string, address: string, item?: { readonly label: string | null } | undefined): boolean {
	const said = figures(label);
	if (said === '' || said === address || said === address.split('.').at(-1)) return true;
	const number = item?.label ? figures(item.label) : '';
	return number !== '' && said.startsWith(`${number}.`) && said.split('.').length === number.split('.').length + 1;
}
