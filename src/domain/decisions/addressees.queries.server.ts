import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import type { Text } from '#platform/i18n/text.ts';
import { namesOf } from './asked.queries.server.ts';
import { type DecisionFilter, decisionsOf } from './queries.server.ts';
import type { Addressee } from './rules.ts';
import { type Tally, tallyOf } from './tally.rules.ts';
import { askedIn, type UndertakingRow } from './undertakings.queries.server.ts';

/** Everything asked of one addressee, and how far it is: n of N confirmed, what is only claimed told apart. */
export type AddresseeRow = {
	readonly addressee: Addressee;
	/** Of today; each undertaking has that of its decision's day. */
	readonly name: Text;
	readonly slug: string | null;
	readonly tally: Tally;
	readonly undertakings: readonly UndertakingRow[];
};

/** Recommendations by addressee, those asked most first. As many queries for two as for two hundred. */
export async function byAddressee(
	from: Db,
	municipalityId: Id,
	filter: Pick<DecisionFilter, 'year' | 'bodyId' | 'addresseeId'>,
	today: PlainDate
): Promise<AddresseeRow[]> {
	const asked = askedIn(await decisionsOf(from, municipalityId, filter, today));
	const wanted = filter.addresseeId ? asked.filter(({ addressee }) => addressee.id === filter.addresseeId) : asked;
	const called = await namesOf(
		from,
		municipalityId,
		wanted.map(({ addressee }) => addressee)
	);
	const grouped = Map.groupBy(wanted, ({ addressee }) => addressee.id);
	return [...grouped.values()]
		.flatMap((undertakings) => {
			const [one] = undertakings;
			if (!one) return [];
			const { addressee, slug } = one;
			return [{ addressee, name: called(addressee, today)?.name ?? one.name, slug, tally: tallyOf(undertakings), undertakings }];
		})
		.toSorted((a, b) => b.tally.of - a.tally.of);
}
