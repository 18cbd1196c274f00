import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import type { Text } from '#platform/i18n/text.ts';
import { type DecisionRows, decisionRows, decisionsIn } from './row.queries.server.ts';
import { isRefused, undertakingStates } from './rules.ts';
import { type Step, stepsOf } from './steps.queries.server.ts';
import { askedIn, type UndertakingRow, withSome } from './undertakings.queries.server.ts';

/** The item by which a refusal comes before the council again. */
export type BroughtBack = {
	readonly id: Id;
	readonly title: Text;
	/** The meeting it stands before; none while it waits in the backlog. */
	readonly meeting: { readonly id: Id; readonly day: PlainDate } | null;
	/** The council has come to it: it was discussed or decided there. */
	readonly isTakenUp: boolean;
};

/** What became of a refusal since it was said. */
export type LookedAgain = { readonly refusal: Step | null; readonly isNoted: boolean; readonly item: BroughtBack | null };

/** One refused or not done, that the council has not looked at again. */
export type Refused = UndertakingRow & Pick<LookedAgain, 'refusal' | 'item'>;

/**
 * Declined or not done, and neither noted nor taken up at a meeting since: the latest refusal first. A number of queries
 * that does not grow with them.
 */
export async function refusedIn(
	from: Db,
	municipalityId: Id,
	today: PlainDate,
	narrow: (rows: DecisionRows) => DecisionRows = (rows) => rows
): Promise<Refused[]> {
	const decisions = withSome(narrow(decisionRows(from, municipalityId)), municipalityId, undertakingStates.filter(isRefused));
	const refused = askedIn(await decisionsIn(from, municipalityId, decisions, today)).filter(({ state }) => isRefused(state));
	const looked = await lookedAgainAt(
		from,
		municipalityId,
		refused.map(({ id }) => id)
	);
	return refused
		.flatMap((each) => {
			const { refusal = null, isNoted = false, item = null } = looked.get(each.id) ?? {};
			return isNoted || item?.isTakenUp ? [] : [{ ...each, refusal, item }];
		})
		.toSorted((a, b) => (b.refusal?.happenedOn ?? '').localeCompare(a.refusal?.happenedOn ?? ''));
}

/** How these undertakings were looked at again since each was last refused. Three queries. */
export async function lookedAgainAt(from: Db, municipalityId: Id, undertakingIds: readonly Id[]): Promise<Map<Id, LookedAgain>> {
	if (undertakingIds.length === 0) return new Map();
	const [steps, items] = await Promise.all([
		stepsOf(from, municipalityId, undertakingIds),
		itemsAbout(from, municipalityId, undertakingIds)
	]);
	return new Map(
		undertakingIds.map((id) => {
			const taken = steps.get(id) ?? [];
			const refusal = taken.findLast(({ to }) => to === 'declined' || to === 'not_done') ?? null;
			const since = items.filter(({ about, meeting }) => about === id && (!meeting || !refusal || meeting.day >= refusal.happenedOn));
			const item = since.find(({ isTakenUp }) => isTakenUp) ?? since[0] ?? null;
			return [id, { refusal, isNoted: taken.at(-1)?.to === 'noted', item }];
		})
	);
}

/** Items about them that wait or were taken up; what was put off goes on as another item, what was withdrawn is none. */
async function itemsAbout(from: Db, municipalityId: Id, undertakingIds: readonly Id[]) {
	const rows = await from
		.selectFrom('agenda_item')
		.leftJoin('meeting', (on) =>
			on.onRef('meeting.municipality_id', '=', 'agenda_item.municipality_id').onRef('meeting.id', '=', 'agenda_item.meeting_id')
		)
		.select([
			'agenda_item.id',
			'agenda_item.title',
			'agenda_item.state',
			'agenda_item.subject_id as about',
			'meeting.id as meetingId',
			'meeting.from_day as day',
			'meeting.state as meetingState'
		])
		.where('agenda_item.municipality_id', '=', municipalityId)
		.where('agenda_item.subject_kind', '=', 'undertaking')
		.where('agenda_item.subject_id', 'in', undertakingIds)
		.where('agenda_item.state', 'in', ['listed', 'discussed', 'decided'])
		.orderBy('agenda_item.id')
		.execute();
	return rows
		.filter(({ state, meetingState }) => state !== 'listed' || (meetingState !== 'closed' && meetingState !== 'cancelled'))
		.map(({ id, title, state, about, meetingId, day }) => ({
			id,
			title,
			about,
			meeting: meetingId && day ? { id: meetingId, day } : null,
			isTakenUp: state !== 'listed'
		}));
}
