import { answeredBy } from '#domain/decisions/answerers.queries.server.ts';
import { linksOf } from '#domain/decisions/links.queries.server.ts';
import {
	mayAnswer,
	mayConfirm,
	mayLookAgain,
	mayReopen,
	maySeeDrafts,
	maySeeUndertaking,
	maySend,
	mayTakeDown
} from '#domain/decisions/policy.ts';
import { lookedAgainAt } from '#domain/decisions/refusals.queries.server.ts';
import { unresolvedOf } from '#domain/decisions/register.queries.server.ts';
import { answersFrom, awaitsConfirmation, canReopen, isOpen, isRefused } from '#domain/decisions/rules.ts';
import {
	claimedAt,
	type Undertaking,
	type UndertakingRow,
	undertakingOf,
	undertakingsFor
} from '#domain/decisions/undertakings.queries.server.ts';
import { meetingsOf } from '#domain/meetings/queries.server.ts';
import { takesItems } from '#domain/meetings/rules.ts';
import { contactsOf } from '#domain/people/persons.server.ts';
import { mayKeepRegisters } from '#domain/people/policy.ts';
import { db } from '#platform/db/database.server.ts';
import { idIn } from '#platform/doors/address.ts';
import type { OfficeVisit } from '#platform/doors/visit.ts';
import { insistAllowed, insistFound } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { bodiesFor } from './meetings.reading.server.ts';

export type Undertakings = Awaited<ReturnType<typeof readUndertakings>>;

/** What is asked of those the actor answers for; what others claimed done and the actor may confirm; what they still owe. */
export async function readUndertakings({ actor, municipality, today }: OfficeVisit) {
	const follows = actor.holdings.filter(({ role }) => role === 'secretary' || role === 'chair' || role === 'monitor').map(({ at }) => at);
	const addressees = await answeredBy(db, actor, today);
	const [asked, claimed, open] = await Promise.all([
		undertakingsFor(db, municipality.id, addressees, today),
		claimedAt(db, municipality.id, follows, today),
		follows.length > 0 ? unresolvedOf(db, municipality.id, today) : null
	]);
	const isFollowed = ({ decision: { bodyId, parentBodyId } }: UndertakingRow) =>
		follows.includes(bodyId) || (parentBodyId !== null && follows.includes(parentBodyId));
	return {
		asked,
		claimed,
		/** What the bodies followed from here asked of others, still to be done. */
		followed: (open?.undertakings ?? []).filter((each) => isFollowed(each) && isOpen(each.state)),
		follows: follows.length > 0,
		answers: addressees.length > 0 && (asked.length > 0 || follows.length === 0)
	};
}

export type UndertakingKept = Awaited<ReturnType<typeof readUndertaking>>;

/** One undertaking with all that was said of it, and what the actor may say. */
export async function readUndertaking(visit: OfficeVisit) {
	const { actor, municipality, today } = visit;
	const undertaking = await undertakingOf(db, municipality.id, idIn(visit, 'undertakingId'), today);
	insistFound(maySeeUndertaking(actor, undertaking) || null);
	const sends = maySend(actor, undertaking) && undertaking.state !== 'addressed';
	const refused = isRefused(undertaking.state) && mayLookAgain(actor, undertaking);
	const [links, emails, looked, meetings] = await Promise.all([
		sends ? linksOf(db, municipality.id, undertaking.id) : [],
		sends ? emailsOf(actor, undertaking) : [],
		refused ? lookedAgainAt(db, municipality.id, [undertaking.id]) : null,
		refused ? meetingsOf(db, municipality.id, { bodyId: undertaking.decision.bodyId }) : []
	]);
	const { isNoted = false, item = null } = looked?.get(undertaking.id) ?? {};
	return {
		town: municipality.slug,
		undertaking,
		/** The item by which a refusal comes before the council again, and the meetings it may be put before. */
		item,
		meetings: meetings.filter((meeting) => takesItems(meeting) && (meeting.state === 'open' || meeting.date.to >= today)).toReversed(),
		/** The claim was written down by the one who looks: somebody else confirms it. */
		tookDown: awaitsConfirmation(undertaking.state) && maySend(actor, undertaking) && undertaking.claimedById === actor.personId,
		links,
		emails,
		may: {
			answer: mayAnswer(actor, undertaking) && answersFrom(undertaking.state).length > 0,
			takeDown: mayTakeDown(actor, undertaking) && answersFrom(undertaking.state).length > 0,
			lookAgain: refused && !isNoted && item?.isTakenUp !== true,
			confirm: mayConfirm(actor, undertaking) && awaitsConfirmation(undertaking.state),
			reopen: mayReopen(actor, undertaking) && canReopen(undertaking.state),
			link: sends,
			openDecision: maySeeDrafts(actor, undertaking)
		}
	};
}

/** Addresses on record, offered to those who may see them. */
async function emailsOf(actor: Actor, { addressee }: Undertaking): Promise<string[]> {
	if (!mayKeepRegisters(actor) || (addressee.kind !== 'organization' && addressee.kind !== 'person')) return [];
	const of = addressee.kind === 'person' ? { personId: addressee.id } : { organizationId: addressee.id };
	const contacts = await contactsOf(db, actor.municipalityId, of);
	return contacts.filter(({ kind }) => kind === 'email').map(({ value }) => value);
}

export type UnresolvedKept = Awaited<ReturnType<typeof readUnresolved>>;

/** What is open at the bodies the actor sits on or keeps, of one body where the address names it. */
export async function readUnresolved(visit: OfficeVisit) {
	const { municipality, today, query } = visit;
	const bodies = await bodiesFor(visit);
	insistAllowed(bodies.length > 0);
	const chosen = bodies.find(({ id }) => id === query.body);
	const all = await unresolvedOf(db, municipality.id, today, chosen?.id);
	const seen = (bodyId: string) => bodies.some(({ id }) => id === bodyId);
	return {
		bodies,
		undertakings: all.undertakings.filter(({ decision }) => seen(decision.bodyId)),
		unaddressed: all.unaddressed.filter(({ bodyId }) => seen(bodyId)),
		waiting: all.waiting.filter(({ bodyId }) => seen(bodyId)),
		refused: all.refused.filter(({ decision }) => seen(decision.bodyId)),
		toReview: all.toReview.filter(({ bodyId }) => seen(bodyId))
	};
}
