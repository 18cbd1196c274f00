import { bodiesOf, type Member, seatsOf } from '#domain/councils/queries.server.ts';
import {
	type Body,
	categories,
	compositionOn,
	earlierNames,
	formerOn,
	isEndedOn,
	nameOn,
	quorumOf,
	quorumRuleOn
} from '#domain/councils/rules.ts';
import { decisionsNamed } from '#domain/decisions/naming.queries.server.ts';
import { type DocumentRow, documentsNamed } from '#domain/documents/queries.server.ts';
import { organizationsNamed } from '#domain/people/queries.server.ts';
import { nameOn as nameAmong } from '#domain/people/rules.ts';
import { exactDay } from '#platform/dates/doubtful-date.ts';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import { readDate } from '#platform/dates/reading-dates.ts';
import { db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import type { PublicVisit } from '#platform/doors/visit.ts';
import { insistFound } from '#platform/errors/refusal.ts';
import { byWords } from '#platform/i18n/collation.ts';
import { historyOf } from './body-history.ts';

const bodyLink = (body: Body, day: PlainDate) => ({ slug: body.slug, kind: body.kind, name: insistFound(nameOn(body, day)).name });

export type CouncilsReading = Awaited<ReturnType<typeof readCouncils>>;

/** The councils and their groups under the names they bear today, councils first. */
export async function readCouncils({ municipality, query, today, language }: PublicVisit) {
	const bodies = await bodiesOf(db, municipality.id);
	const bodyIds = bodies.map(({ id }) => id);
	const seats = compositionOn(await seatsOf(db, municipality.id, bodyIds, today), today);
	const rows = bodies
		.filter(({ kind }) => !query.kind || kind === query.kind)
		.map((body) => {
			const parent = bodies.find(({ id }) => id === body.parentId);
			return {
				...bodyLink(body, today),
				parent: parent ? insistFound(nameOn(parent, today)) : null,
				founded: body.founded,
				endedOn: isEndedOn(body, today) ? body.endedOn : null,
				seats: seats.filter(({ bodyId }) => bodyId === body.id).length
			};
		})
		.toSorted(byWords(({ name }) => name, language))
		.toSorted((a, b) => Number(a.kind !== 'council') - Number(b.kind !== 'council'));
	return { town: municipality.slug, bodies: rows };
}

export type BodyReading = Awaited<ReturnType<typeof readBody>>;

/** A body as it was on a day: its name, its composition by category and its quorum then, and all that came before. */
export async function readBody({ municipality, params, query, today }: PublicVisit) {
	const day = dayAsked(query.on) ?? today;
	const bodies = await bodiesOf(db, municipality.id);
	const body = insistFound(bodies.find(({ slug }) => slug === params.body));
	const [seats, under] = await Promise.all([
		seatsOf(db, municipality.id, [body.id], day),
		organizationsNamed(db, municipality.id, body.underOrganizationId ? [body.underOrganizationId] : [])
	]);
	const papers = await documentsNamed(db, municipality.id, papersOf(body, seats), 'public', today);
	const decided = await decisionsNamed(db, municipality.id, body.foundedBy?.kind === 'decision' ? [body.foundedBy.id] : []);
	const members = compositionOn(seats, day);
	const quorum = quorumRuleOn(body, day);
	const parent = bodies.find(({ id }) => id === body.parentId);
	const above = [...under.values()][0];
	const aboveName = above && nameAmong(above.names, day)?.name;
	return {
		town: municipality.slug,
		day,
		isToday: day === today,
		body: { ...body, quorum, name: insistFound(nameOn(body, day)).name },
		earlier: earlierNames(body, day).toReversed(),
		parent: parent ? bodyLink(parent, day) : null,
		groups: bodies.filter(({ parentId }) => parentId === body.id).map((group) => bodyLink(group, day)),
		under: above && aboveName ? { slug: above.slug, name: aboveName } : null,
		composition: categories
			.map((category) => ({ category, members: members.filter((member) => member.category === category) }))
			.filter((part) => part.members.length > 0),
		former: formerOn(seats, day),
		quorum: quorumOf(members, quorum),
		standing: standingOn(body, day),
		papers,
		foundedBy: [...decided.values()][0] ?? null,
		history: historyOf(body, seats).toReversed()
	};
}

/** Only a whole day has a composition; anything else in the address is passed over. */
function dayAsked(written: string | undefined): PlainDate | null {
	const date = written ? readDate(written) : null;
	return date && exactDay(date);
}

/** Of a body founded in some year the year's first day is the first on which it may have been there. */
function standingOn(body: Body, day: PlainDate): 'not yet founded' | 'ended' | 'at work' {
	if (body.founded && day < body.founded.from) return 'not yet founded';
	return isEndedOn(body, day) ? 'ended' : 'at work';
}

export type Papers = ReadonlyMap<Id, DocumentRow>;

const papersOf = (body: Body, seats: readonly Member[]): Id[] =>
	[
		body.foundedByDocumentId,
		...body.names.map(({ documentId }) => documentId),
		...seats.flatMap(({ byDocumentId, endedByDocumentId }) => [byDocumentId, endedByDocumentId])
	].filter((id) => id !== null);
