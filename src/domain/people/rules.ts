import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Id } from '#platform/db/id.ts';
import type { Text } from '#platform/i18n/text.ts';

/** Something that was so from a day until a day, both counted in. Null is an end the record does not tell. */
export type Span = { readonly from: PlainDate | null; readonly to: PlainDate | null };

/** Was it so on that day? An end nobody recorded does not shut the day out. */
export const lasts = ({ from, to }: Span, day: PlainDate): boolean => (from === null || from <= day) && (to === null || to >= day);

/** A name of a body or an organization, with the days it was valid. */
export type TimedName = Span & {
	readonly id: Id;
	readonly name: Text;
	readonly shortName: Text | null;
};

/** The oldest first; a name without a first day comes before all. */
export const byTime = (a: Span, b: Span): number => (a.from ?? '').localeCompare(b.from ?? '') || (a.to ?? '9').localeCompare(b.to ?? '9');

/**
 * What it was called on that day. Before its first name it goes by the first, between two names by the earlier one: a
 * thing is never nameless because the record has a gap.
 */
export function nameOn<Name extends Span>(names: readonly Name[], day: PlainDate): Name | null {
	const inOrder = names.toSorted(byTime);
	return inOrder.findLast(({ from }) => from === null || from <= day) ?? inOrder[0] ?? null;
}
