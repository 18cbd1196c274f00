import { bodiesOf } from '#domain/councils/queries.server.ts';
import { nameOn } from '#domain/councils/rules.ts';
import { answeredBy } from '#domain/decisions/answerers.queries.server.ts';
import { decisionsOf } from '#domain/decisions/queries.server.ts';
import { unresolvedOf } from '#domain/decisions/register.queries.server.ts';
import { isUnresolved } from '#domain/decisions/rules.ts';
import { claimedAt, undertakingsFor } from '#domain/decisions/undertakings.queries.server.ts';
import { meetingsOf, nextMeeting } from '#domain/meetings/queries.server.ts';
import { db } from '#platform/db/database.server.ts';
import type { OfficeVisit } from '#platform/doors/visit.ts';
import { holds } from '#platform/permissions/actor.ts';
import { nextSteps } from './desk.rules.ts';
import { administratorDesk } from './desk-administrator.reading.server.ts';
import { chairDesk } from './desk-chair.reading.server.ts';
import { memberDesk } from './desk-member.reading.server.ts';
import { pressDesk } from './desk-press.reading.server.ts';

const overdueShown = 5;

/**
 * What waits for the one who sits here, by what they hold: meetings to move on, answers asked of their organization,
 * claims to confirm; what a member reads, the press takes away, the chair counts on, the administrator mends. A number of queries that does not grow with the record.
 */
export async function deskReading(visit: OfficeVisit) {
	const { actor, municipality, today } = visit;
	const at = (...roles: string[]) => actor.holdings.filter(({ role }) => roles.includes(role)).map((held) => held.at);
	const [keeps, confirms, answersFor] = [at('secretary', 'chair'), at('secretary', 'chair', 'monitor'), at('responsible')];
	const [sits, leads, isPress] = [at('member'), at('chair'), at('press').length > 0];
	const readsMuch = keeps.length > 0 || sits.length > 0 || isPress;
	const [bodies, meetings, decisions, asked, claimed, next, unresolved] = await Promise.all([
		bodiesOf(db, municipality.id),
		readsMuch ? meetingsOf(db, municipality.id) : [],
		readsMuch ? decisionsOf(db, municipality.id, {}, today) : [],
		answeredBy(db, actor, today).then((addressees) => undertakingsFor(db, municipality.id, addressees, today)),
		claimedAt(db, municipality.id, confirms, today),
		nextMeeting(db, municipality.id, today),
		keeps.length > 0 ? unresolvedOf(db, municipality.id, today) : null
	]);
	const kept = meetings.filter(({ bodyId, parentId }) => keeps.includes(bodyId) || (parentId !== null && keeps.includes(parentId)));
	const isAdministrator = holds(actor, municipality.id, 'administrator');
	const [member, chair, administrator] = await Promise.all([
		sits.length > 0 ? memberDesk(visit, sits, meetings, decisions) : null,
		leads.length > 0 ? chairDesk(visit, leads, meetings) : null,
		isAdministrator ? administratorDesk(visit) : null
	]);
	const bodyNames = new Map(bodies.map((body) => [body.id, nameOn(body, today)]));
	return {
		town: municipality.slug,
		mayKeep: keeps.length > 0,
		isAdministrator,
		member,
		chair,
		administrator,
		press: isPress ? pressDesk(meetings, decisions, today) : null,
		answers: answersFor.length > 0 || asked.length > 0,
		steps: kept.flatMap((meeting) =>
			nextSteps(
				meeting,
				decisions.filter((decision) => decision.meeting.id === meeting.id),
				today
			)
		),
		asked: asked.filter(({ state }) => isUnresolved(state)),
		answered: asked.filter(({ state }) => !isUnresolved(state)).length,
		claimed,
		next,
		overdue: unresolved ? unresolved.undertakings.filter(({ overdue }) => overdue).slice(0, overdueShown) : [],
		/** What somebody refused or did not do, at the bodies kept from here: for the council to look at again. */
		refused: (unresolved?.refused ?? []).filter(
			({ decision: { bodyId, parentBodyId } }) => keeps.includes(bodyId) || (parentBodyId !== null && keeps.includes(parentBodyId))
		),
		unresolved: unresolved && {
			overdue: unresolved.undertakings.filter(({ overdue }) => overdue).length,
			lapsed: unresolved.undertakings.filter(({ lapsed }) => lapsed).length,
			open: unresolved.undertakings.length,
			unaddressed: unresolved.unaddressed.length,
			waiting: unresolved.waiting.length
		},
		bodyNames
	};
}
export type Desk = Awaited<ReturnType<typeof deskReading>>;
