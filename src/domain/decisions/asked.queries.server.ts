import { bodiesNamed } from '#domain/councils/queries.server.ts';
import { nameOn } from '#domain/councils/rules.ts';
import { whoIsMeant } from '#domain/people/naming.queries.server.ts';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import type { Text } from '#platform/i18n/text.ts';
import { addresseeIn } from './columns.ts';
import type { Addressee, UndertakingState } from './rules.ts';

/** One addressee of a decision and how far it is. */
export type Asked = {
	readonly id: Id;
	readonly addressee: Addressee;
	readonly name: Text;
	/** Whose page it has: an office has its organization's. */
	readonly slug: string | null;
	readonly state: UndertakingState;
	readonly sentOn: PlainDate | null;
	readonly overdue: boolean;
	/** Its term went by, and nothing says that it was sent. */
	readonly lapsed: boolean;
	readonly version: number;
};

/** Both hang on the decision's term, which is not known here. */
export type RawAsked = Omit<Asked, 'overdue' | 'lapsed'>;

/** A decision and the day of its meeting: by the names of that day it is told. */
export type TakenOn = { readonly id: Id; readonly day: PlainDate };

/** Who was asked by these decisions, under the names they bore on the day of each. */
export async function askedBy(from: Db, municipalityId: Id, decisions: readonly TakenOn[]): Promise<Map<Id, RawAsked[]>> {
	if (decisions.length === 0) return new Map();
	const days = new Map(decisions.map(({ id, day }) => [id, day]));
	const rows = await from
		.selectFrom('undertaking')
		.selectAll()
		.where('municipality_id', '=', municipalityId)
		.where('decision_id', 'in', [...days.keys()])
		.orderBy('position')
		.execute();
	const called = await namesOf(
		from,
		municipalityId,
		rows.map((row) => addresseeIn(row))
	);
	const asked = rows.map((row) => {
		const addressee = addresseeIn(row);
		const day = days.get(row.decision_id);
		const known = day && called(addressee, day);
		return {
			id: row.id,
			decisionId: row.decision_id,
			addressee,
			name: known?.name ?? nameless,
			slug: known?.slug ?? null,
			state: row.state,
			sentOn: row.sent_on,
			version: row.version
		};
	});
	return Map.groupBy(asked, ({ decisionId }) => decisionId);
}

const nameless: Text = { original: 'ky', ky: '—' };

type NamedAddressee = { readonly name: Text; readonly slug: string | null };

/** The names of addressees of all four kinds, as they were called on any day. */
export async function namesOf(from: Db, municipalityId: Id, addressees: readonly Addressee[]) {
	const bodyIds = addressees.filter(({ kind }) => kind === 'body').map(({ id }) => id);
	const others = addressees.filter(({ kind }) => kind !== 'body').map(({ id }) => id);
	const [bodies, people] = await Promise.all([bodiesNamed(from, municipalityId, bodyIds), whoIsMeant(from, municipalityId, others)]);
	return ({ kind, id }: Addressee, day: PlainDate): NamedAddressee | null => {
		if (kind !== 'body') {
			const named = people(id, day);
			return named && { name: named.name, slug: named.slug ?? named.of?.slug ?? null };
		}
		const body = bodies.get(id);
		const name = body && nameOn(body, day)?.name;
		return body && name ? { name, slug: body.slug } : null;
	};
}

/** The name of one addressee on that day. */
export const nameOfAddressee = async (from: Db, municipalityId: Id, addressee: Addressee, day: PlainDate): Promise<Text> =>
	(await namesOf(from, municipalityId, [addressee]))(addressee, day)?.name ?? nameless;
