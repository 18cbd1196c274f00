import { sql } from 'kysely';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import type { EffectKind } from './rules.ts';
import { type Thing, thingsMeant } from './things.queries.server.ts';

/** What a decision brought about. */
export type Effect = {
	/** Null where another room says it was done by this decision: then it is told there. */
	readonly id: Id | null;
	readonly decisionId: Id;
	readonly effect: EffectKind;
	readonly thing: Thing;
};

type Pointer = { effectId: Id | null; decisionId: Id; effect: EffectKind; kind: string; id: Id };

/**
 * What these decisions brought about: what was written down of it, and what other rooms say was done by a decision (a
 * body founded, an item put on an agenda, a guest invited, a regulation adopted). A decision that answers an item about a
 * project concerns that project. Each is told once, and a body goes by the name of the day it was decided.
 */
export async function effectsOf(
	from: Db,
	municipalityId: Id,
	decisions: readonly { readonly id: Id; readonly meeting: { readonly day: PlainDate } }[]
): Promise<Map<Id, Effect[]>> {
	if (decisions.length === 0) return new Map();
	const days = new Map(decisions.map(({ id, meeting }) => [id, meeting.day]));
	const decisionIds = [...days.keys()];
	const [written, implied] = await Promise.all([
		writtenDown(from, municipalityId, decisionIds),
		saidElsewhere(from, municipalityId, decisionIds)
	]);
	const pointers = new Map([...implied, ...written].map((each) => [`${each.decisionId} ${each.effect} ${each.id}`, each]));
	const meant = await thingsMeant(from, municipalityId, [...pointers.values()]);
	const effects = [...pointers.values()].flatMap(({ effectId, decisionId, effect, id }) => {
		const day = days.get(decisionId);
		const thing = day && meant(id, day);
		return thing ? [{ id: effectId, decisionId, effect, thing }] : [];
	});
	return Map.groupBy(effects, ({ decisionId }) => decisionId);
}

const writtenDown = (from: Db, municipalityId: Id, decisionIds: readonly Id[]): Promise<Pointer[]> =>
	from
		.selectFrom('decision_effect')
		.select(['id as effectId', 'decision_id as decisionId', 'effect', 'subject_kind as kind', 'subject_id as id'])
		.where('municipality_id', '=', municipalityId)
		.where('decision_id', 'in', decisionIds)
		.orderBy('id')
		.execute();

/** Where lower rooms name the decision that caused a thing, by which column, and what that means. */
const causes = [
	{ table: 'body', kind: 'founded_by_kind', id: 'founded_by_id', effect: 'created' },
	{ table: 'agenda_item', kind: 'fixed_by_kind', id: 'fixed_by_id', effect: 'put_on_agenda' },
	{ table: 'guest', kind: 'asked_by_kind', id: 'asked_by_id', effect: 'invited' },
	{ table: 'document_version', kind: 'adopted_by_kind', id: 'adopted_by_id', effect: 'adopted' }
] as const;

async function saidElsewhere(from: Db, municipalityId: Id, decisionIds: readonly Id[]): Promise<Pointer[]> {
	const found = await Promise.all([
		...causes.map((cause) => causedIn(from, municipalityId, decisionIds, cause)),
		concernedByItems(from, municipalityId, decisionIds)
	]);
	return found.flat();
}

async function concernedByItems(from: Db, municipalityId: Id, decisionIds: readonly Id[]): Promise<Pointer[]> {
	const rows = await from
		.selectFrom('decision')
		.innerJoin('agenda_item', (on) =>
			on.onRef('agenda_item.municipality_id', '=', 'decision.municipality_id').onRef('agenda_item.id', '=', 'decision.item_id')
		)
		.select(['decision.id as decisionId', 'agenda_item.subject_id as id'])
		.where('decision.municipality_id', '=', municipalityId)
		.where('decision.id', 'in', decisionIds)
		.where('agenda_item.subject_kind', '=', 'project')
		.orderBy('decision.id')
		.execute();
	return rows.flatMap(({ decisionId, id }) => (id ? [{ effectId: null, decisionId, effect: 'concerned', kind: 'project', id }] : []));
}

async function causedIn(from: Db, municipalityId: Id, decisionIds: readonly Id[], { table, kind, id, effect }: (typeof causes)[number]) {
	const causedBy = sql<Id>`${sql.ref(id)}`;
	const rows = await from
		.selectFrom(table)
		.select(['id', causedBy.as('decisionId')])
		.where('municipality_id', '=', municipalityId)
		.where(sql<string>`${sql.ref(kind)}`, '=', 'decision')
		.where(causedBy, 'in', decisionIds)
		.orderBy('id')
		.execute();
	return rows.map((row) => ({ effectId: null, id: row.id, decisionId: row.decisionId, kind: table, effect }));
}
