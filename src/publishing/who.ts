import type { Member } from '#domain/councils/queries.server.ts';
import type { Somebody } from '#domain/meetings/item-parts.queries.server.ts';
import { byWords } from '#platform/i18n/collation.ts';
import type { Text } from '#platform/i18n/text.ts';
import type { Span } from './paper/runs.ts';
import { type Pen, plainly, said } from './pen.ts';

type Seat = Pick<Member, 'person' | 'office' | 'described' | 'onBehalfOf'>;

/** Who sits there, in one line: the name, then the office and whose it is. A seat without a name goes by its office or its words. */
export function seatWords({ person, office, described, onBehalfOf }: Seat, pen: Pen): Span[] {
	const name = person ? [named(person.name, pen), ...(person.isDemo ? [{ text: ` (${pen.t('platform.word.demo')})` }] : [])] : null;
	const organization = office?.organization ?? onBehalfOf?.name ?? null;
	return joined([
		name,
		office && [said(office.title, pen)],
		described && [said(described, pen)],
		organization && organization !== described ? [said(organization, pen)] : null
	]);
}

/** What a seat is called by itself, for signing and sorting: the person, else the office, else the words. */
export const nameOfSeat = ({ person, office, described }: Seat): Text | null => person?.name ?? office?.title ?? described;

/** Where a name is signed for: only a person's, never an office's; empty leaves the line to be filled in. */
export const signedBy = (seat: Seat | null, pen: Pen): string => (seat?.person ? plainly(seat.person.name, pen) : '');

/** In the alphabet of the paper, as lists of those present are written. */
export const alphabetical = <S extends Seat>(seats: readonly S[], { language }: Pen): S[] => seats.toSorted(byWords(nameOfSeat, language));

/** Who speaks or is invited, with the organization an office belongs to. */
export function somebodyWords({ named: who, described }: Pick<Somebody, 'named' | 'described'>, pen: Pen): Span[] {
	return joined([
		who && [who.kind === 'person' ? named(who.name, pen) : said(who.name, pen)],
		who?.of ? [said(who.of.name, pen)] : null,
		described && [said(described, pen)]
	]);
}

/** A person's name is a name in every language. */
const named = (name: Text, pen: Pen): Span => ({ text: plainly(name, pen) });

const joined = (parts: readonly (readonly Span[] | null)[]): Span[] =>
	parts.filter((part) => part !== null).flatMap((part, n) => (n === 0 ? part : [{ text: ', ' }, ...part]));
