import { createContext } from 'preact';

/**
 * What a first drawing of a refused page finds out for the second: the summary of problems stands above fields that are
 * not drawn yet, and a part that is folded away does not know what is inside it.
 */
export type Drawn = {
	/** What the fields of the refused form are called, by name, in the order of the page. */
	readonly names: Map<string, FieldName>;
	/** The folded parts in which something is wrong, or was typed. */
	readonly opened: Set<string>;
};

/** `legend` is the group it stands in: of seven fields "came at" it tells which. */
export type FieldName = { readonly label: string; readonly legend: string | null };

export const nothingDrawn = (): Drawn => ({ names: new Map(), opened: new Set() });

/** None on a page that nobody refused. */
export const DrawnContext = createContext<Drawn | null>(null);

/** The legend around the fields being drawn. */
export const LegendContext = createContext<string | null>(null);

/** The folded parts around the fields being drawn. */
export const FoldedContext = createContext<readonly string[]>([]);

/** The field by that name, or the nearest group it is a part of: `title` for `title.ky`. */
function ownName(name: string, drawn: Drawn): string | null {
	if (drawn.names.has(name)) return name;
	const group = name.slice(0, Math.max(0, name.lastIndexOf('.')));
	return group ? ownName(group, drawn) : null;
}

/** What a problem's field is called, with its group where another field of the form is called the same; none if unknown. */
export function nameOf(name: string, drawn: Drawn): string | null {
	const found = drawn.names.get(ownName(name, drawn) ?? '');
	if (!found) return null;
	const alike = [...drawn.names.values()].filter(({ label }) => label === found.label);
	return alike.length > 1 && found.legend ? `${found.legend}, ${found.label}` : found.label;
}

/** Problems as one meets their fields going down the page; those without a field come first. */
export function inPageOrder<T>(problems: Record<string, T>, drawn: Drawn): [string, T][] {
	const order = [...drawn.names.keys()];
	const place = (name: string) => order.indexOf(ownName(name, drawn) ?? '');
	return Object.entries(problems).toSorted(([one], [other]) => place(one) - place(other));
}
