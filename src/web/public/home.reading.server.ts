import { decisionsOf } from '#domain/decisions/queries.server.ts';
import { byUrgency, confirmedOf, tallyOf } from '#domain/decisions/tally.rules.ts';
import { askedIn, type UndertakingRow } from '#domain/decisions/undertakings.queries.server.ts';
import { meetingsOf, nextMeeting } from '#domain/meetings/queries.server.ts';
import { db } from '#platform/db/database.server.ts';
import type { PublicVisit } from '#platform/doors/visit.ts';

/** Whole decisions: one of many parts counts as one, or it would hide all that was decided beside it. */
const latest = 6;

/** What a citizen asks first: what was decided lately, what went past its term, when do they meet again. */
export async function homeOf({ municipality, today }: PublicVisit) {
	const [decisions, next, meetings] = await Promise.all([
		decisionsOf(db, municipality.id, {}, today),
		nextMeeting(db, municipality.id, today),
		meetingsOf(db, municipality.id)
	]);
	const asked = askedIn(decisions);
	const held = meetings.filter(({ state }) => state === 'closed');
	return {
		town: municipality.slug,
		next,
		lately: decisions
			.filter(({ parentId }) => parentId === null)
			.slice(0, latest)
			.map((decision) => ({ decision, parts: decisions.filter(({ parentId }) => parentId === decision.id).length })),
		pastTerm: byDecision(asked.filter(({ overdue, lapsed }) => overdue || lapsed).toSorted(byUrgency)),
		counts: {
			meetings: held.length,
			decisions: decisions.filter(({ isContainer }) => !isContainer).length,
			asked: asked.length
		},
		confirmed: confirmedOf(tallyOf(asked)),
		lastYear: held[0]?.date.from.slice(0, 4) ?? null
	};
}
/** What presses first at the top; one decision stands once, with everybody it waits for. */
const byDecision = (asked: readonly UndertakingRow[]): UndertakingRow[][] => [
	...Map.groupBy(asked, ({ decision }) => decision.id).values()
];

export type Home = Awaited<ReturnType<typeof homeOf>>;
