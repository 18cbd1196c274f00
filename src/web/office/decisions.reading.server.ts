import { bodyOf } from '#domain/councils/queries.server.ts';
import { keepersOf } from '#domain/councils/rules.ts';
import { mayKeepDecisions } from '#domain/decisions/policy.ts';
import { decisionsOf } from '#domain/decisions/queries.server.ts';
import { computedStandings, decisionKinds, decisionStates, undertakingStates } from '#domain/decisions/rules.ts';
import { agendaOf } from '#domain/meetings/agenda.queries.server.ts';
import { type Meeting, meetingsOf } from '#domain/meetings/queries.server.ts';
import { votesOf } from '#domain/meetings/votes.queries.server.ts';
import { yearsWithMeetings } from '#domain/meetings/year.queries.server.ts';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import type { OfficeVisit } from '#platform/doors/visit.ts';
import { insistAllowed } from '#platform/errors/refusal.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import { addresseeChoices } from './decision-choices.server.ts';
import { bodiesFor, calledThen, meetingOfVisit } from './meetings.reading.server.ts';

export type Decisions = Awaited<ReturnType<typeof readDecisions>>;

/** The decisions of the bodies whose drafts the actor may see, drafts too, narrowed by the address. */
export async function readDecisions(visit: OfficeVisit) {
	const { municipality, today, query } = visit;
	const bodies = await bodiesFor(visit);
	insistAllowed(bodies.length > 0);
	const [decisions, years] = await Promise.all([
		decisionsOf(db, municipality.id, { ...filterOf(query), bodyId: bodies.find(({ id }) => id === query.body)?.id, drafts: true }, today),
		yearsWithMeetings(db, municipality.id)
	]);
	const state = decisionStates.find((known) => known === query.state);
	const seen = decisions.filter((decision) => bodies.some(({ id }) => id === decision.bodyId));
	return { decisions: state ? seen.filter((decision) => decision.state === state) : seen, bodies, years };
}

/** Only what the list offers narrows; anything else in the address is as if it were not there. */
const filterOf = ({ year, kind, state }: OfficeVisit['query']) => ({
	year: /^\d{4}$/.test(year ?? '') ? Number(year) : undefined,
	kind: decisionKinds.find((known) => known === kind),
	state: [...undertakingStates, ...computedStandings].find((known) => known === state)
});

export type MeetingDecisions = Awaited<ReturnType<typeof readMeetingDecisions>>;

/** The decisions of one meeting as they are taken, with what their forms offer. */
export async function readMeetingDecisions(visit: OfficeVisit) {
	const { municipality, today, actor, language } = visit;
	const { meeting } = await meetingOfVisit(visit);
	const kept = { keepers: keepersOf({ id: meeting.bodyId, parentId: meeting.parentId }) };
	const [decisions, agenda, votes, body, meetings, addressees] = await Promise.all([
		decisionsOf(db, municipality.id, { meetingId: meeting.id, drafts: true }, today),
		agendaOf(db, municipality.id, meeting, today),
		votesOf(db, municipality.id, [meeting.id]),
		bodyOf(db, municipality.id, meeting.bodyId),
		meetingsToHangOn(visit, { bodyId: meeting.bodyId, day: meeting.date.from }),
		mayKeepDecisions(actor, kept) ? addresseeChoices(visit) : []
	]);
	const keeps = mayKeepDecisions(actor, kept);
	return {
		meeting,
		bodyName: calledThen(body, meeting.date.from),
		decisions,
		votes,
		meetings,
		addressees,
		items: agenda.map(({ id, label, position, title }) => ({ value: id, label: `${label ?? position}. ${wordsOf(title, language)}` })),
		mayTake: keeps && meeting.state === 'open',
		keeps
	};
}

/**
 * Meetings a term may hang on: those of the body after the decision's own that are not called off, the latest first, and
 * the one it hangs on already.
 */
export const meetingsToHangOn = async (
	{ municipality }: OfficeVisit,
	{ bodyId, day, hungOn }: { bodyId: Id; day: PlainDate; hungOn?: Id | null | undefined }
): Promise<Meeting[]> =>
	(await meetingsOf(db, municipality.id, { bodyId })).filter(
		({ id, state, date }) => (state !== 'cancelled' && date.to > day) || id === hungOn
	);
