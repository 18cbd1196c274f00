import { bodiesNamed } from '#domain/councils/queries.server.ts';
import { nameOn } from '#domain/councils/rules.ts';
import { whoIsMeant } from '#domain/people/queries.server.ts';
import { type DoubtfulDate, dateInColumns } from '#platform/dates/doubtful-date.ts';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import type { Text } from '#platform/i18n/text.ts';

/** A thing of a lower room as a decision's page names it. */
export type Thing = {
	readonly kind: ThingKind;
	readonly id: Id;
	/** A meeting has none: it is named by its date. */
	readonly name: Text | null;
	/** The readable end of its own address, or of the meeting or document it belongs to; null in a backlog. */
	readonly slug: string | null;
	/** The place of a version among its document's. */
	readonly position: number | null;
	/** When its meeting is, as far as that is known. */
	readonly when: DoubtfulDate | null;
};

export const thingKinds = ['body', 'agenda_item', 'meeting', 'guest', 'document', 'document_version'] as const;
export type ThingKind = (typeof thingKinds)[number];

type Find = (from: Db, municipalityId: Id, ids: readonly Id[], day: PlainDate) => Promise<Omit<Thing, 'kind'>[]>;

/** How each kind of thing is found; another kind is another line here. */
const finders: Readonly<Record<ThingKind, Find>> = { body, agenda_item, meeting, guest, document, document_version };

/** Names of any things by kind and id, one finder for each kind there is. An id that names nothing is not in the answer. */
export async function thingsMeant(
	from: Db,
	municipalityId: Id,
	meant: readonly { readonly kind: string; readonly id: Id }[],
	day: PlainDate
): Promise<Map<Id, Thing>> {
	const found = await Promise.all(
		thingKinds.map(async (kind) => {
			const ids = meant.filter((each) => each.kind === kind).map(({ id }) => id);
			const things = ids.length > 0 ? await finders[kind](from, municipalityId, ids, day) : [];
			return things.map((thing) => ({ ...thing, kind }));
		})
	);
	return new Map(found.flat().map((thing) => [thing.id, thing]));
}

async function body(from: Db, municipalityId: Id, ids: readonly Id[], day: PlainDate) {
	const bodies = await bodiesNamed(from, municipalityId, ids);
	return [...bodies.values()].map((found) => ({
		...nowhere,
		id: found.id,
		name: nameOn(found, day)?.name ?? null,
		slug: found.slug
	}));
}

const nowhere = { name: null, slug: null, position: null, when: null };

async function agenda_item(from: Db, municipalityId: Id, ids: readonly Id[]) {
	const rows = await from
		.selectFrom('agenda_item')
		.leftJoin('meeting', (on) =>
			on.onRef('meeting.municipality_id', '=', 'agenda_item.municipality_id').onRef('meeting.id', '=', 'agenda_item.meeting_id')
		)
		.select(['agenda_item.id', 'agenda_item.title as name', 'meeting.slug', 'agenda_item.position', ...days])
		.where('agenda_item.municipality_id', '=', municipalityId)
		.where('agenda_item.id', 'in', ids)
		.execute();
	return rows.map(dated);
}

const days = ['meeting.from_day as fromDay', 'meeting.to_day as toDay', 'meeting.day_precision as precision'] as const;

type Days = { fromDay: PlainDate | null; toDay: PlainDate | null; precision: DoubtfulDate['precision'] | null };

const dated = <Row extends Days>({ fromDay, toDay, precision, ...row }: Row) => ({
	...row,
	when: dateInColumns(fromDay, toDay, precision)
});

async function meeting(from: Db, municipalityId: Id, ids: readonly Id[]) {
	const rows = await from
		.selectFrom('meeting')
		.select(['id', 'slug', ...days])
		.where('municipality_id', '=', municipalityId)
		.where('id', 'in', ids)
		.execute();
	return rows.map((row) => ({ ...nowhere, ...dated(row) }));
}

async function guest(from: Db, municipalityId: Id, ids: readonly Id[], day: PlainDate) {
	const rows = await from
		.selectFrom('guest')
		.innerJoin('meeting', (on) =>
			on.onRef('meeting.municipality_id', '=', 'guest.municipality_id').onRef('meeting.id', '=', 'guest.meeting_id')
		)
		.select((eb) => [
			'guest.id',
			'guest.described',
			'meeting.slug',
			eb.fn.coalesce('person_id', 'office_id', 'organization_id').as('whoId'),
			...days
		])
		.where('guest.municipality_id', '=', municipalityId)
		.where('guest.id', 'in', ids)
		.execute();
	const who = rows.map(({ whoId }) => whoId).filter((id) => id !== null);
	const names = await whoIsMeant(from, municipalityId, who, day);
	return rows.map(({ described, whoId, ...row }) => ({
		...nowhere,
		...dated(row),
		name: (whoId && names.get(whoId)?.name) || described
	}));
}

async function document(from: Db, municipalityId: Id, ids: readonly Id[]) {
	const rows = await from
		.selectFrom('document')
		.select(['id', 'title as name', 'slug'])
		.where('municipality_id', '=', municipalityId)
		.where('id', 'in', ids)
		.execute();
	return rows.map((row) => ({ ...nowhere, ...row }));
}

async function document_version(from: Db, municipalityId: Id, ids: readonly Id[]) {
	const rows = await from
		.selectFrom('document_version')
		.innerJoin('document', (on) =>
			on
				.onRef('document.municipality_id', '=', 'document_version.municipality_id')
				.onRef('document.id', '=', 'document_version.document_id')
		)
		.select(['document_version.id', 'document.title as name', 'document.slug', 'document_version.position'])
		.where('document_version.municipality_id', '=', municipalityId)
		.where('document_version.id', 'in', ids)
		.execute();
	return rows.map((row) => ({ ...nowhere, ...row }));
}
