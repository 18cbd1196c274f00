import { mayFoundBody, mayKeepBody, mayKeepSomeBody } from '#domain/councils/policy.ts';
import { bodiesOf, bodyOf, seatOf, seatsOf } from '#domain/councils/queries.server.ts';
import { type Body, compositionOn, formerOn, nameOn, quorumRuleOn } from '#domain/councils/rules.ts';
import { db } from '#platform/db/database.server.ts';
import { idIn } from '#platform/doors/address.ts';
import type { OfficeVisit } from '#platform/doors/visit.ts';
import { insistAllowed, insistFound } from '#platform/errors/refusal.ts';
import { bodyChoices, officeChoices, organizationChoices, paperChoices, personChoices } from './choices.server.ts';

export type Councils = Awaited<ReturnType<typeof readCouncils>>;

/** All bodies; those the actor keeps lead to their office page, the others to the public one. */
export async function readCouncils({ actor, municipality, today }: OfficeVisit) {
	insistAllowed(mayKeepSomeBody(actor));
	const bodies = await bodiesOf(db, municipality.id);
	return {
		town: municipality.slug,
		bodies: councilsFirst(bodies).map((body) => ({
			id: body.id,
			slug: body.slug,
			kind: body.kind,
			name: insistFound(nameOn(body, today)).name,
			may: { keep: mayKeepBody(actor, body) }
		}))
	};
}

const councilsFirst = (bodies: readonly Body[]): Body[] =>
	bodies.toSorted((a, b) => Number(a.kind !== 'council') - Number(b.kind !== 'council'));

export type NewBody = Awaited<ReturnType<typeof readNewBody>>;

/** Whoever keeps a council may found a group of it; only the administrator founds a council of its own. */
export async function readNewBody(visit: OfficeVisit) {
	const { actor } = visit;
	insistAllowed(mayKeepSomeBody(actor));
	const [bodies, organizations, papers] = await Promise.all([bodyChoices(visit), organizationChoices(visit), paperChoices(visit)]);
	return {
		parents: bodies.filter(({ value }) => mayFoundBody(actor, { parentId: value })),
		organizations,
		papers,
		may: { foundCouncil: mayFoundBody(actor, { parentId: null }) }
	};
}

async function keptBody(visit: OfficeVisit): Promise<Body> {
	const body = await bodyOf(db, visit.municipality.id, idIn(visit, 'bodyId'));
	insistAllowed(mayKeepBody(visit.actor, body));
	return body;
}

/** Under today's name; the short one is for the way back up. */
function named(body: Body, { today }: OfficeVisit) {
	const { name, shortName } = insistFound(nameOn(body, today));
	return { ...body, name, shortName: shortName ?? name };
}

export type BodyKept = Awaited<ReturnType<typeof readBody>>;

/** One body with who sits and sat on it. */
export async function readBody(visit: OfficeVisit) {
	const { municipality, today } = visit;
	const body = await keptBody(visit);
	const seats = await seatsOf(db, municipality.id, [body.id], today);
	const members = compositionOn(seats, today);
	const former = formerOn(seats, today);
	const coming = seats.filter((seat) => !members.includes(seat) && !former.includes(seat));
	return { town: municipality.slug, body: named(body, visit), members: [...members, ...coming], former };
}

export type Renaming = Awaited<ReturnType<typeof readRenaming>>;

export async function readRenaming(visit: OfficeVisit) {
	return { body: named(await keptBody(visit), visit), papers: await paperChoices(visit) };
}

export type BodyRules = Awaited<ReturnType<typeof readRules>>;

export async function readRules(visit: OfficeVisit) {
	const body = await keptBody(visit);
	return { body: named(body, visit), quorum: quorumRuleOn(body, visit.today), today: visit.today };
}

const seatChoices = async (visit: OfficeVisit) => ({
	organizations: await organizationChoices(visit),
	papers: await paperChoices(visit)
});

export type NewSeat = Awaited<ReturnType<typeof readNewSeat>>;

export async function readNewSeat(visit: OfficeVisit) {
	const body = named(await keptBody(visit), visit);
	const [persons, offices, choices] = await Promise.all([personChoices(visit), officeChoices(visit), seatChoices(visit)]);
	return { body, persons, offices, ...choices };
}

export type SeatKept = Awaited<ReturnType<typeof readSeat>>;

export async function readSeat(visit: OfficeVisit) {
	const { actor, municipality, today } = visit;
	const seat = await seatOf(db, municipality.id, idIn(visit, 'membershipId'), today);
	const body = await bodyOf(db, municipality.id, seat.bodyId);
	insistAllowed(mayKeepBody(actor, body));
	return { town: municipality.slug, seat, body: named(body, visit), ...(await seatChoices(visit)) };
}
