import { usersOf } from '#platform/auth/user.server.ts';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import type { Language } from '#platform/i18n/languages.ts';

/** Where somebody is written to: whose address it is, and the language they read, where an account tells it. Private. */
export type Mailbox = {
	readonly at: { readonly kind: 'person' | 'organization'; readonly id: Id };
	readonly email: string;
	readonly language: Language | null;
};

/** Somebody to be reached: a person, an office, an organization, a body; of several the person goes first. */
export type Sought = {
	readonly key: Id;
	readonly personId?: Id | null | undefined;
	readonly officeId?: Id | null | undefined;
	readonly organizationId?: Id | null | undefined;
	readonly bodyId?: Id | null | undefined;
};

/**
 * How each of them is reached by mail on that day. A person by their own address, else by that of their account; an
 * office by whoever holds it, else by its organization; an organization by its address, else by who is responsible for
 * it; a body by who is responsible for it or keeps its papers. Six queries however many they are.
 */
export async function mailboxesOf(
	from: Db,
	municipalityId: Id,
	sought: readonly Sought[],
	day: PlainDate
): Promise<ReadonlyMap<Id, Mailbox | null>> {
	if (sought.length === 0) return new Map();
	const offices = await officesOn(from, municipalityId, idsIn(sought, 'officeId'), day);
	const organizationOf = ({ organizationId, officeId }: Sought) => organizationId ?? offices.get(officeId ?? '')?.organizationId;
	const places = [...sought.map(organizationOf), ...sought.map(({ bodyId }) => bodyId)].filter((id) => id != null);
	const answering = await answeringAt(from, municipalityId, places, day);
	const whoMay = sought.map((each) => ({
		...each,
		organization: organizationOf(each),
		first: each.personId ? [each.personId] : (offices.get(each.officeId ?? '')?.holders ?? []),
		last: (answering.get(organizationOf(each) ?? each.bodyId ?? '') ?? []).map(({ personId }) => personId)
	}));
	const boxes = await boxesOf(
		from,
		municipalityId,
		whoMay.flatMap(({ first, last }) => [...first, ...last]),
		places
	);
	return new Map(
		whoMay.map(({ key, first, organization, last }) => {
			const found = [...first, ...(organization ? [organization] : []), ...last].flatMap((id) => boxes.get(id) ?? []);
			return [key, found[0] ?? null];
		})
	);
}

/** The mailboxes of these persons and organizations themselves, by id. */
export async function boxesOf(
	from: Db,
	municipalityId: Id,
	personIds: readonly Id[],
	organizationIds: readonly Id[]
): Promise<Map<Id, Mailbox>> {
	const [contacts, accounts] = await Promise.all([
		emailContacts(from, municipalityId, [...personIds, ...organizationIds]),
		accountsOf(from, municipalityId, personIds)
	]);
	const users = await usersOf(
		from,
		accounts.map(({ userId }) => userId)
	);
	const boxes = new Map<Id, Mailbox>();
	for (const { personId, userId, language } of accounts) {
		const email = users.get(userId)?.email;
		if (email) boxes.set(personId, { at: { kind: 'person', id: personId }, email, language });
	}
	for (const { personId, organizationId, value } of contacts.toReversed()) {
		const id = personId ?? organizationId ?? '';
		boxes.set(id, { at: { kind: personId ? 'person' : 'organization', id }, email: value, language: boxes.get(id)?.language ?? null });
	}
	return boxes;
}

const idsIn = (sought: readonly Sought[], column: 'officeId'): Id[] => sought.map((each) => each[column]).filter((id) => id != null);

async function officesOn(from: Db, municipalityId: Id, officeIds: readonly Id[], day: PlainDate) {
	if (officeIds.length === 0) return new Map<Id, { organizationId: Id; holders: Id[] }>();
	const rows = await from
		.selectFrom('office')
		.leftJoin('office_holding', (on) =>
			on
				.onRef('office_holding.municipality_id', '=', 'office.municipality_id')
				.onRef('office_holding.office_id', '=', 'office.id')
				.on((is) => is.or([is('office_holding.from_day', 'is', null), is('office_holding.from_day', '<=', day)]))
				.on((is) => is.or([is('office_holding.to_day', 'is', null), is('office_holding.to_day', '>=', day)]))
		)
		.select(['office.id', 'office.organization_id as organizationId', 'office_holding.person_id as holder'])
		.where('office.municipality_id', '=', municipalityId)
		.where('office.id', 'in', officeIds)
		.orderBy('office_holding.from_day', (by) => by.desc().nullsLast())
		.execute();
	return new Map(
		[...Map.groupBy(rows, ({ id }) => id)].map(([id, each]) => [
			id,
			{ organizationId: each[0]?.organizationId ?? '', holders: each.flatMap(({ holder }) => holder ?? []) }
		])
	);
}

async function answeringAt(from: Db, municipalityId: Id, places: readonly Id[], day: PlainDate): Promise<Map<Id, { personId: Id }[]>> {
	if (places.length === 0) return new Map();
	const rows = await from
		.selectFrom('role_holding')
		.select(['at_id as at', 'person_id as personId'])
		.where('municipality_id', '=', municipalityId)
		.where('at_id', 'in', places)
		.where('role', 'in', ['responsible', 'secretary'])
		.where('from_day', '<=', day)
		.where((is) => is.or([is('to_day', 'is', null), is('to_day', '>=', day)]))
		.orderBy('role')
		.orderBy('id')
		.execute();
	return Map.groupBy(rows, ({ at }) => at);
}

function emailContacts(from: Db, municipalityId: Id, ids: readonly Id[]) {
	if (ids.length === 0) return [];
	return from
		.selectFrom('contact')
		.select(['person_id as personId', 'organization_id as organizationId', 'value'])
		.where('municipality_id', '=', municipalityId)
		.where('kind', '=', 'email')
		.where((is) => is.or([is('person_id', 'in', ids), is('organization_id', 'in', ids)]))
		.orderBy('id')
		.execute();
}

function accountsOf(from: Db, municipalityId: Id, personIds: readonly Id[]) {
	if (personIds.length === 0) return [];
	return from
		.selectFrom('account')
		.select(['person_id as personId', 'user_id as userId', 'language'])
		.where('municipality_id', '=', municipalityId)
		.where('person_id', 'in', personIds)
		.where('ended_at', 'is', null)
		.execute();
}
