import { emptyPlaces } from '#domain/meetings/agenda.rules.ts';
import type { MeetingOfYear } from '#domain/meetings/year.queries.server.ts';
import type { AnnualReading } from '../annual-report.queries.server.ts';
import { heldOf, unsettledOf } from '../scope.rules.ts';
import type { Issue, IssueCode, Rule } from './issue.ts';

/** What can be unsettled about a meeting as a whole. */
export const meetingRules = {
	/** Its time has gone by, and nobody wrote down whether it was held or called off. */
	meeting_unsettled: ({ meetings, today }) =>
		unsettledOf(meetings)
			.filter(({ meeting }) => meeting.date.to < today)
			.map((told) => of('meeting_unsettled', told)),

	/** Its paper announced another number of items than it lists. */
	announced_differs: ({ meetings }) =>
		meetings.flatMap((told) => {
			const { announcedItems: announced } = told.meeting;
			const listed = told.agenda.length;
			return announced === null || announced === listed ? [] : [of('announced_differs', told, { announced, listed })];
		}),

	/** An item was given a place, and the places before it are empty. */
	agenda_has_gaps: ({ meetings }) =>
		meetings.flatMap((told) => {
			const gaps = emptyPlaces(told.agenda.flatMap(({ position }) => (position === null ? [] : [{ position }])));
			return gaps.length === 0 ? [] : [of('agenda_has_gaps', told, { places: gaps.join(', ') })];
		}),

	attendance_unrecorded: held('attendance_unrecorded', ({ table }) => table.attended.length === 0),

	/** Attendance was recorded, and still nobody can tell whether they were enough. */
	quorum_unknown: held(
		'quorum_unknown',
		({ table: { quorum, attended } }) => !quorum.known && quorum.because !== 'not_required' && attended.length > 0
	),

	quorum_not_met: held('quorum_not_met', ({ table: { quorum } }) => quorum.known && !quorum.met),

	chair_unrecorded: held('chair_unrecorded', ({ meeting }) => meeting.chairedById === null),

	secretary_unrecorded: held('secretary_unrecorded', ({ meeting }) => meeting.recordedById === null),

	/** It decided, and no vote was written down on anything. */
	votes_unrecorded: held('votes_unrecorded', ({ meeting, agenda }, { decisions }) => {
		const taken = decisions.decisions.filter((decision) => decision.meeting.id === meeting.id && !decision.isContainer);
		return taken.length > 0 && taken.every(({ voteId }) => voteId === null) && agenda.every(({ votes }) => votes.length === 0);
	}),

	minutes_missing: held('minutes_missing', ({ meeting }) => meeting.minutes === null),

	minutes_not_approved: held('minutes_not_approved', ({ meeting }) => meeting.minutes === 'draft' || meeting.minutes === 'remarks'),

	minutes_unsigned: held('minutes_unsigned', ({ meeting }) => meeting.minutes === 'approved')
} satisfies Partial<Record<IssueCode, Rule>>;

/** Those held of which this can be said, each an issue of that code. */
function held(code: IssueCode, isSo: (told: MeetingOfYear, reading: AnnualReading) => boolean): Rule {
	return (reading) =>
		heldOf(reading.meetings)
			.filter((told) => isSo(told, reading))
			.map((told) => of(code, told));
}

function of(code: IssueCode, { meeting }: MeetingOfYear, args: Issue['args'] = {}): Issue {
	return { code, about: { kind: 'meeting', id: meeting.id }, meeting, args };
}
