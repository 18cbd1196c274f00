import type { DecisionRow } from '#domain/decisions/row.queries.server.ts';
import type { Meeting } from '#domain/meetings/queries.server.ts';
import { addDays, type PlainDate } from '#platform/dates/plain-date.ts';
import type { MessageKey } from '#platform/i18n/messages.ts';
import { officePath } from '../../paths.ts';

/** One thing that waits for somebody: what to do, about which meeting, and where it is done. */
export type Step = { readonly what: MessageKey; readonly meeting: Meeting; readonly path: string; readonly urgent: boolean };

/** How many days before a meeting its agenda should have gone out. The product's own, until a regulation says otherwise. */
export const daysToSend = 5;

/** What a secretary has to do next about a meeting, from its state and its day; null when nothing waits. */
export function nextStep(meeting: Meeting, decisions: readonly DecisionRow[], today: PlainDate): Step | null {
	const { date, id, state, minutes } = meeting;
	const step = (what: MessageKey, path: string, urgent = false): Step => ({ what, meeting, path, urgent });
	if (state === 'open') return step('desk.step.conduct', officePath.conduct(id), true);
	if (state === 'planned')
		return date.to < today ? step('desk.step.past_plan', officePath.meeting(id), true) : step('desk.step.call', officePath.meeting(id));
	if (state === 'called') return step('desk.step.send', officePath.meeting(id), date.from <= addDays(today, daysToSend));
	if (state === 'sent') return date.from <= today ? step('desk.step.open', officePath.meeting(id), true) : null;
	if (state !== 'closed') return null;
	if (minutes === null) return step('desk.step.draft_minutes', officePath.minutes(id));
	if (minutes === 'draft' || minutes === 'remarks') return step('desk.step.approve_minutes', officePath.minutes(id));
	if (decisions.some(({ asked }) => asked.some((one) => one.state === 'addressed')))
		return step('desk.step.send_decisions', officePath.decisions);
	return minutes === 'approved' ? step('desk.step.sign_minutes', officePath.minutes(id)) : null;
}
