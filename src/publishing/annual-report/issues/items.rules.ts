import type { DecisionRow } from '#domain/decisions/row.queries.server.ts';
import type { AgendaItem } from '#domain/meetings/agenda-item.queries.server.ts';
import type { MeetingOfYear } from '#domain/meetings/year.queries.server.ts';
import { isAtItsPlace } from '../../labels.ts';
import type { AnnualReading } from '../annual-report.queries.server.ts';
import { heldOf } from '../scope.rules.ts';
import type { Issue, IssueCode, Rule } from './issue.ts';

const approvals: readonly DecisionRow['kinds'][number][] = ['approve', 'adopt', 'postpone'];

/** What can be unsettled about an item of an agenda. */
export const itemRules = {
	/** It stands on an agenda whose other items bear numbers. */
	item_unnumbered: ({ meetings }) =>
		items('item_unnumbered', meetings, ({ label }, { agenda }) => label === null && agenda.some((other) => other.label !== null)),

	/** Its printed number says another place than its own; items without a number are not counted before it. */
	item_label_differs: ({ meetings }) =>
		items('item_label_differs', meetings, ({ position, label }, { agenda }) => {
			if (position === null || label === null) return false;
			const unnumbered = agenda.filter((other) => other.label === null && (other.position ?? position) < position).length;
			return !isAtItsPlace(label, String(position - unnumbered));
		}),

	/** The meeting is over and the item was neither put off nor taken back, nor only for information; and no decision answers it. */
	item_without_decision: (reading) =>
		items(
			'item_without_decision',
			heldOf(reading.meetings),
			(item) => item.state !== 'postponed' && item.state !== 'withdrawn' && !item.forInformation && decisionsOn(item, reading).length === 0
		),

	/** The council was to approve or adopt something and decided on the item, but no decision approves, adopts or puts it off. */
	item_not_approved: (reading) =>
		items('item_not_approved', heldOf(reading.meetings), (item) => {
			const decided = decisionsOn(item, reading);
			const wasToApprove = item.actions.includes('approve') || item.actions.includes('adopt');
			return wasToApprove && decided.length > 0 && !decided.some(({ kinds }) => kinds.some((kind) => approvals.includes(kind)));
		})
} satisfies Partial<Record<IssueCode, Rule>>;

/** The items of which this can be said, each an issue of that code. */
const items = (code: IssueCode, meetings: readonly MeetingOfYear[], isSo: (item: AgendaItem, told: MeetingOfYear) => boolean): Issue[] =>
	meetings.flatMap((told) =>
		told.agenda
			.filter((item) => isSo(item, told))
			.map((item) => ({
				code,
				about: { kind: 'item', id: item.id },
				meeting: told.meeting,
				title: item.title,
				args: { place: item.position ?? '', label: item.label ?? '' }
			}))
	);

const decisionsOn = ({ id }: AgendaItem, { decisions: { decisions } }: AnnualReading): DecisionRow[] =>
	decisions.filter(({ itemId, isContainer }) => itemId === id && !isContainer);
