import type { Id } from '#platform/db/id.ts';

/** What the council is asked to do with an item; several may go together («талкуулоо жана бекитүү»). */
export const actionKinds = ['discuss', 'consider', 'adopt', 'approve', 'select', 'inform', 'propose', 'decide', 'develop'] as const;
export type ActionKind = (typeof actionKinds)[number];

export const isActionKind = (word: string): word is ActionKind => actionKinds.some((kind) => kind === word);

/** How an item is numbered on paper: by its place, not at all, or as somebody printed it, right or wrong. */
export const numberings = ['by_place', 'none', 'as_printed'] as const;
export type Numbering = (typeof numberings)[number];

/** An item as the drawing of an agenda sees it. `fixedPosition` was given to it by an earlier decision. */
export type Drawn = { readonly id: Id; readonly position: number; readonly label: string | null; readonly fixedPosition: number | null };

type Wanted = Pick<Drawn, 'id' | 'fixedPosition'>;

/**
 * Gives each item its place, in the wanted order: one whose place was fixed stands there even while the places before it
 * are empty, the others fill what is free from the top. Of two fixed to one place the later goes on as if it were not.
 */
export function placesFor(wanted: readonly Wanted[]): Map<Id, number> {
	const places = new Map<Id, number>();
	const taken = new Set<number>();
	const free: Wanted[] = [];
	for (const item of wanted) {
		if (item.fixedPosition === null || taken.has(item.fixedPosition)) free.push(item);
		else place(item, item.fixedPosition);
	}
	let at = 1;
	for (const item of free) {
		while (taken.has(at)) at += 1;
		place(item, at);
	}
	return places;

	function place(item: Wanted, position: number): void {
		places.set(item.id, position);
		taken.add(position);
	}
}

/** The number an item gets by its place: unnumbered ones before it are not counted. */
function numberAt(position: number, others: readonly Drawn[]): string {
	return String(position - others.filter((other) => other.label === null && other.position < position).length);
}

/** Which of the three ways an item is numbered; one printed exactly as its place would number it goes by its place. */
export function numberingOf(item: Drawn, agenda: readonly Drawn[]): Numbering {
	if (item.label === null) return 'none';
	return item.label === numberAt(item.position, agenda) ? 'by_place' : 'as_printed';
}

/** The label for a numbering; `printed` only counts where it goes as printed. */
export function labelFor(
	numbering: Numbering,
	printed: string | null,
	item: Pick<Drawn, 'id' | 'position'>,
	agenda: readonly Drawn[]
): string | null {
	if (numbering === 'none') return null;
	return numbering === 'as_printed' && printed
		? printed
		: numberAt(
				item.position,
				agenda.filter(({ id }) => id !== item.id)
			);
}

/**
 * The agenda in the wanted order, with true places and labels. One numbered by its place is numbered anew; one without a
 * number, or printed otherwise, keeps what it has.
 */
export function redrawn(agenda: readonly Drawn[], wanted: readonly Wanted[]): Drawn[] {
	const places = placesFor(wanted);
	const known = new Map(agenda.map((item) => [item.id, item]));
	const placed = wanted.flatMap(({ id }) => {
		const item = known.get(id);
		return item ? [{ ...item, position: places.get(id) ?? item.position }] : [];
	});
	const inOrder = placed.toSorted((a, b) => a.position - b.position);
	return inOrder.map((item) => {
		const was = known.get(item.id) ?? item;
		return { ...item, label: numberingOf(was, agenda) === 'by_place' ? numberAt(item.position, inOrder) : item.label };
	});
}

/** The order after one item changed places with its neighbour, or went to that place. A fixed one stays where it is. */
export function moved(agenda: readonly Drawn[], id: Id, to: 'up' | 'down' | number): Drawn[] {
	const inOrder = agenda.toSorted((a, b) => a.position - b.position);
	const fixed = inOrder.filter(({ fixedPosition }) => fixedPosition !== null);
	const loose = inOrder.filter(({ fixedPosition }) => fixedPosition === null);
	const at = loose.findIndex((item) => item.id === id);
	const item = loose[at];
	if (!item) return inOrder;
	const before = typeof to === 'number' ? to - 1 - fixed.filter(({ position }) => position < to).length : to === 'up' ? at - 1 : at + 1;
	return redrawn(agenda, [...fixed, ...loose.toSpliced(at, 1).toSpliced(Math.max(0, before), 0, item)]);
}

/** Where the next item goes: after the last one; never into a place kept free for a decision. */
export const placeAtEnd = (agenda: readonly Pick<Drawn, 'position'>[]): number =>
	Math.max(0, ...agenda.map(({ position }) => position)) + 1;

/** Places before a fixed one that nothing stands at: the agenda counts 4 and shows fewer. */
export function emptyPlaces(agenda: readonly Pick<Drawn, 'position'>[]): number[] {
	const taken = new Set(agenda.map(({ position }) => position));
	return Array.from({ length: placeAtEnd(agenda) - 1 }, (_, at) => at + 1).filter((position) => !taken.has(position));
}
