import type { DecisionRow } from '#domain/decisions/row.queries.server.ts';
import type { Meeting } from '#domain/meetings/queries.server.ts';
import { addDays, type PlainDate } from '#platform/dates/plain-date.ts';
import type { MessageKey } from '#platform/i18n/messages.ts';
import { officePath } from '../../paths.ts';

/** One thing that waits for somebody: what to do, about which meeting, and where it is done. */
export type Step = { readonly what: MessageKey; readonly meeting: Meeting; readonly path: string; readonly urgent: boolean };

/** How many days before a meeting its agenda should have gone out. The product's own, until a regulation says otherwise. */
export const daysToSend = 5;

/** What a secretary has to do next about a meeting, from its state and its day; nothing when nothing waits. */
export function nextSteps(meeting: Meeting, decisions: readonly DecisionRow[], today: PlainDate): Step[] {
	const { date, id, state } = meeting;
	const step = (what: MessageKey, path: string, urgent = false): Step[] => [{ what, meeting, path, urgent }];
	if (state === 'open') return step('desk.step.conduct', officePath.conduct(id), true);
	if (state === 'planned' && date.to < today) return step('desk.step.past_plan', officePath.meeting(id), true);
	if (state === 'planned') return step('desk.step.call', officePath.meeting(id));
	if (state === 'called') return step('desk.step.send', officePath.meeting(id), date.from <= addDays(today, daysToSend));
	if (state === 'sent' && date.from <= today) return step('desk.step.open', officePath.meeting(id), true);
	if (state !== 'closed') return [];
	const unsent = decisions.some(({ asked }) => asked.some((one) => one.state === 'addressed'));
	return [...(unsent ? step('desk.step.send_decisions', officePath.meetingDecisions(id)) : []), ...minutesStep(meeting, step)];
}

function minutesStep({ id, minutes }: Meeting, step: (what: MessageKey, path: string) => Step[]): Step[] {
	if (minutes === null) return step('desk.step.draft_minutes', officePath.minutes(id));
	if (minutes === 'draft' || minutes === 'remarks') return step('desk.step.approve_minutes', officePath.minutes(id));
	return minutes === 'approved' ? step('desk.step.sign_minutes', officePath.minutes(id)) : [];
}
