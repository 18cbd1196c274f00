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

/**
 * What waits for the one who sits here, by what they hold: meetings to move on, answers asked of their organization,
 * claims to confirm. A number of queries that does not grow with the record.
 */
export async function deskReading({ actor, municipality, today }: OfficeVisit) {
	const at = (...roles: string[]) => actor.holdings.filter(({ role }) => roles.includes(role)).map((held) => held.at);
	const [keeps, confirms, answersFor] = [at('secretary', 'chair'), at('secretary', 'chair', 'monitor'), at('responsible')];
	const [bodies, meetings, decisions, asked, claimed, next, unresolved] = await Promise.all([
		bodiesOf(db, municipality.id),
		keeps.length > 0 ? meetingsOf(db, municipality.id) : [],
		keeps.length > 0 ? decisionsOf(db, municipality.id, {}, today) : [],
		answeredBy(db, actor, today).then((addressees) => undertakingsFor(db, municipality.id, addressees, today)),
		claimedAt(db, municipality.id, confirms, today),
		nextMeeting(db, municipality.id, today),
		keeps.length > 0 ? unresolvedOf(db, municipality.id, today) : null
	]);
	const kept = meetings.filter(({ bodyId, parentId }) => keeps.includes(bodyId) || (parentId !== null && keeps.includes(parentId)));
	const bodyNames = new Map(bodies.map((body) => [body.id, nameOn(body, today)]));
	return {
		town: municipality.slug,
		year: today.slice(0, 4),
		mayKeep: keeps.length > 0,
		isAdministrator: holds(actor, municipality.id, 'administrator'),
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
