import { ofYear } from '#platform/dates/doubtful-date.ts';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { type Effect, effectsOf } from './effects.queries.server.ts';
import { heldWithin } from './queries.server.ts';
import { type DecisionRow, type DecisionRows, decisionRows, decisionsIn } from './row.queries.server.ts';
import { isUnresolved, undertakingStates } from './rules.ts';
import { type Step, stepsOf } from './steps.queries.server.ts';
import { type Tally, tallyOf } from './tally.rules.ts';
import { askedIn, type UndertakingRow } from './undertakings.queries.server.ts';

/** A year of decisions, as the yearly report tells it. */
export type Year = {
	/** Adopted at the year's meetings, the first meeting first, parts after their container. */
	readonly decisions: readonly DecisionRow[];
	/** How far those asked this year are by now. */
	readonly tally: Tally;
	/** Asked in earlier years and not yet settled when this one began: what became of it. */
	readonly earlier: readonly UndertakingRow[];
	readonly earlierTally: Tally;
	/** What was said of each undertaking of both, the oldest first. */
	readonly steps: ReadonlyMap<Id, readonly Step[]>;
	readonly effects: ReadonlyMap<Id, readonly Effect[]>;
};

/** A number of queries that does not grow with the year. `today` is the day by which lateness is told. */
export async function yearOf(from: Db, municipalityId: Id, year: number, today: PlainDate, bodyId?: Id): Promise<Year> {
	const rows = decisionRows(from, municipalityId).where('decision.state', '=', 'adopted');
	const adopted = bodyId ? rows.where('decision.body_id', '=', bodyId) : rows;
	const [decisions, before] = await Promise.all([
		decisionsIn(from, municipalityId, heldWithin(adopted, year), today),
		decisionsIn(from, municipalityId, stillMoving(adopted, municipalityId, year), today)
	]);
	const [asked, askedBefore] = [askedIn(decisions), askedIn(before)];
	const [steps, effects] = await Promise.all([
		stepsOf(from, municipalityId, idsOf([...asked, ...askedBefore])),
		effectsOf(from, municipalityId, decisions)
	]);
	const earlier = askedBefore.filter(({ id, state }) => isUnresolved(state) || isLateNews(steps.get(id), year));
	return { decisions: firstMeetingFirst(decisions), tally: tallyOf(asked), earlier, earlierTally: tallyOf(earlier), steps, effects };
}

const idsOf = (things: readonly { id: Id }[]): Id[] => things.map(({ id }) => id);

/** Of earlier years, with something open or said of it since this year began. */
function stillMoving(rows: DecisionRows, municipalityId: Id, year: number): DecisionRows {
	const { from: newYear } = ofYear(year);
	return rows.where('meeting.from_day', '<', newYear).where(({ exists, selectFrom }) =>
		exists(
			selectFrom('undertaking')
				.leftJoin('undertaking_step', (on) =>
					on
						.onRef('undertaking_step.municipality_id', '=', 'undertaking.municipality_id')
						.onRef('undertaking_step.undertaking_id', '=', 'undertaking.id')
				)
				.select('undertaking.id')
				.where('undertaking.municipality_id', '=', municipalityId)
				.whereRef('undertaking.decision_id', '=', 'decision.id')
				.where((is) => is.or([is('undertaking.state', 'in', unresolved), is('undertaking_step.happened_on', '>=', newYear)]))
		)
	);
}

const unresolved = undertakingStates.filter(isUnresolved);

/** Settled before the year began is no news of this year; settled since is. */
const isLateNews = (steps: readonly Step[] | undefined, year: number): boolean => (steps?.at(-1)?.happenedOn ?? '') >= ofYear(year).from;

function firstMeetingFirst(decisions: readonly DecisionRow[]): DecisionRow[] {
	const meetings = Map.groupBy(decisions, ({ meeting }) => meeting.id);
	return [...meetings.values()].toReversed().flat();
}
