import { bodiesNamed } from '#domain/councils/queries.server.ts';
import { nameOn } from '#domain/councils/rules.ts';
import { whoIsMeant } from '#domain/people/queries.server.ts';
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
	readonly version: number;
};

/** Lateness hangs on the decision's term, which is not known here. */
export type RawAsked = Omit<Asked, 'overdue'>;

/** Who was asked by these decisions, under the names they bear on that day. */
export async function askedBy(from: Db, municipalityId: Id, decisionIds: readonly Id[], day: PlainDate): Promise<Map<Id, RawAsked[]>> {
	if (decisionIds.length === 0) return new Map();
	const rows = await from
		.selectFrom('undertaking')
		.selectAll()
		.where('municipality_id', '=', municipalityId)
		.where('decision_id', 'in', decisionIds)
		.orderBy('position')
		.execute();
	const addressees = rows.map((row) => addresseeIn(row));
	const names = await namesOf(from, municipalityId, addressees, day);
	const asked = rows.map((row) => {
		const addressee = addresseeIn(row);
		const known = names.get(addressee.id);
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

export type NamedAddressee = { readonly name: Text; readonly slug: string | null };

/** The names of addressees of all four kinds on that day. */
export async function namesOf(from: Db, municipalityId: Id, addressees: readonly Addressee[], day: PlainDate) {
	const bodyIds = addressees.filter(({ kind }) => kind === 'body').map(({ id }) => id);
	const others = addressees.filter(({ kind }) => kind !== 'body').map(({ id }) => id);
	const [bodies, people] = await Promise.all([bodiesNamed(from, municipalityId, bodyIds), whoIsMeant(from, municipalityId, others, day)]);
	const names = new Map<Id, NamedAddressee>();
	for (const [id, { name, slug, of }] of people) names.set(id, { name, slug: slug ?? of?.slug ?? null });
	for (const [id, body] of bodies) {
		const named = nameOn(body, day);
		if (named) names.set(id, { name: named.name, slug: body.slug });
	}
	return names;
}

/** The name of one addressee on that day. */
export const nameOfAddressee = async (from: Db, municipalityId: Id, addressee: Addressee, day: PlainDate): Promise<Text> =>
	(await namesOf(from, municipalityId, [addressee], day)).get(addressee.id)?.name ?? nameless;
