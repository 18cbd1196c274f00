import { bodiesNamed } from '#domain/councils/queries.server.ts';
import { type BodyName, nameOn } from '#domain/councils/rules.ts';
import { guestsOf } from '#domain/meetings/item-parts.queries.server.ts';
import { itemsNamed } from '#domain/meetings/lineage.queries.server.ts';
import { meetingsNamed } from '#domain/meetings/queries.server.ts';
import { projectsNamed } from '#domain/projects/queries.server.ts';
import { titlesShown } from '#domain/projects/rules.ts';
import type { DoubtfulDate } from '#platform/dates/doubtful-date.ts';
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

export const thingKinds = ['body', 'agenda_item', 'meeting', 'guest', 'document', 'document_version', 'project'] as const;
export type ThingKind = (typeof thingKinds)[number];

type Found = Omit<Thing, 'kind'> & { readonly names?: readonly BodyName[] };
type Find = (from: Db, municipalityId: Id, ids: readonly Id[]) => Promise<Found[]>;

/** How each kind of thing is found; another kind is another line here. */
const finders: Readonly<Record<ThingKind, Find>> = { body, agenda_item, meeting, guest, document, document_version, project };

/** How a thing was called on any day; null for an id that names nothing. */
type ThingThen = (id: Id, day: PlainDate) => Thing | null;

/** Any things by kind and id, one finder for each kind there is. A body goes by its name of the day that is told of. */
export async function thingsMeant(
	from: Db,
	municipalityId: Id,
	meant: readonly { readonly kind: string; readonly id: Id }[]
): Promise<ThingThen> {
	const found = await Promise.all(
		thingKinds.map(async (kind) => {
			const ids = meant.filter((each) => each.kind === kind).map(({ id }) => id);
			const things = ids.length > 0 ? await finders[kind](from, municipalityId, ids) : [];
			return things.map((thing) => ({ ...thing, kind }));
		})
	);
	const known = new Map(found.flat().map((thing) => [thing.id, thing]));
	return (id, day) => {
		const thing = known.get(id);
		if (!thing) return null;
		const { names, ...same } = thing;
		return names ? { ...same, name: nameOn({ names }, day)?.name ?? null } : same;
	};
}

async function body(from: Db, municipalityId: Id, ids: readonly Id[]) {
	const bodies = await bodiesNamed(from, municipalityId, ids);
	return [...bodies.values()].map(({ id, slug, names }) => ({ ...nowhere, id, slug, names }));
}

const nowhere = { name: null, slug: null, position: null, when: null };

async function agenda_item(from: Db, municipalityId: Id, ids: readonly Id[]) {
	const items = await itemsNamed(from, municipalityId, ids);
	return [...items.values()].map(({ id, title, position, meeting: of }) => ({
		id,
		name: title,
		slug: of?.slug ?? null,
		position,
		when: of?.date ?? null
	}));
}

async function meeting(from: Db, municipalityId: Id, ids: readonly Id[]) {
	const meetings = await meetingsNamed(from, municipalityId, ids);
	return [...meetings.values()].map(({ id, slug, date }) => ({ ...nowhere, id, slug, when: date }));
}

async function guest(from: Db, municipalityId: Id, ids: readonly Id[]) {
	const invited = await from
		.selectFrom('guest')
		.select('meeting_id')
		.distinct()
		.where('municipality_id', '=', municipalityId)
		.where('id', 'in', ids)
		.execute();
	const meetings = await meetingsNamed(
		from,
		municipalityId,
		invited.map(({ meeting_id }) => meeting_id)
	);
	const guests = await guestsOf(from, municipalityId, [...meetings.values()]);
	return guests
		.filter(({ id }) => ids.includes(id))
		.map(({ id, named, described, meetingId }) => {
			const at = meetings.get(meetingId);
			return { ...nowhere, id, name: named?.name ?? described, slug: at?.slug ?? null, when: at?.date ?? null };
		});
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

/** Of several titles nobody has chosen from, the first. */
async function project(from: Db, municipalityId: Id, ids: readonly Id[]) {
	const projects = await projectsNamed(from, municipalityId, ids);
	return [...projects.values()].map(({ id, slug, titles }) => ({ ...nowhere, id, slug, name: titlesShown({ titles })[0]?.title ?? null }));
}
