import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { Addressee, Answerers } from './rules.ts';

/** Who may answer for an addressee on that day. For an office that is its holder, and its organization's responsible. */
export async function answerersOf(from: Db, municipalityId: Id, { kind, id }: Addressee, day: PlainDate): Promise<Answerers> {
	if (kind === 'person') return { persons: [id], at: [], roles: [] };
	if (kind === 'body') return { persons: [], at: [id], roles: ['responsible', 'secretary', 'chair'] };
	if (kind === 'organization') return { persons: [], at: [id], roles: ['responsible'] };
	const rows = await offices(from, municipalityId, day).where('office.id', '=', id).execute();
	return {
		persons: rows.map(({ holderId }) => holderId).filter((holder) => holder !== null),
		at: rows.slice(0, 1).map(({ organizationId }) => organizationId),
		roles: ['responsible']
	};
}

/** Everybody an actor answers for: the organizations and bodies they are responsible for, offices of these, and themselves. */
export async function answeredBy(from: Db, { municipalityId, personId, holdings }: Actor, day: PlainDate): Promise<Id[]> {
	const places = holdings.filter(({ role }) => role === 'responsible' || role === 'secretary' || role === 'chair').map(({ at }) => at);
	const responsible = holdings.filter(({ role }) => role === 'responsible').map(({ at }) => at);
	const held = await offices(from, municipalityId, day).execute();
	const theirs = held.filter(
		({ organizationId, holderId }) => responsible.includes(organizationId) || (personId !== null && holderId === personId)
	);
	return [...new Set([...places, ...theirs.map(({ id }) => id), ...(personId ? [personId] : [])])];
}

/** Offices with their organization and who holds them that day, once for each holder. */
const offices = (from: Db, municipalityId: Id, day: PlainDate) =>
	from
		.selectFrom('office')
		.leftJoin('office_holding', (on) =>
			on
				.onRef('office_holding.municipality_id', '=', 'office.municipality_id')
				.onRef('office_holding.office_id', '=', 'office.id')
				.on((is) => is.or([is('office_holding.from_day', 'is', null), is('office_holding.from_day', '<=', day)]))
				.on((is) => is.or([is('office_holding.to_day', 'is', null), is('office_holding.to_day', '>=', day)]))
		)
		.select(['office.id', 'office.organization_id as organizationId', 'office_holding.person_id as holderId'])
		.where('office.municipality_id', '=', municipalityId);
