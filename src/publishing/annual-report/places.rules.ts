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
