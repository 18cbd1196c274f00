import type { Asked } from '#domain/decisions/asked.queries.server.ts';
import type { DecisionRow } from '#domain/decisions/row.queries.server.ts';
import type { AgendaItem } from '#domain/meetings/agenda-item.queries.server.ts';
import type { Id } from '#platform/db/id.ts';
import { isAtItsPlace } from '../../labels.ts';
import type { AnnualReading } from '../annual-report.queries.server.ts';
import type { Issue, IssueCode, Rule } from './issue.ts';

/** What can be unsettled about a decision; a container is judged by its parts. */
export const decisionRules = {
	decision_without_item: decisions('decision_without_item', ({ itemId }) => itemId === null),

	/** It bears no number, and others beside it do. */
	decision_unnumbered: decisions(
		'decision_unnumbered',
		({ label, parentId, meeting }, { decisions: { decisions: all } }) =>
			label === null && all.some((other) => other.label !== null && other.parentId === parentId && other.meeting.id === meeting.id)
	),

	/** Its printed number says another place than its own. */
	decision_label_differs: decisions(
		'decision_label_differs',
		(decision, reading) => decision.label !== null && !isAtItsPlace(decision.label, decision.address, itemOf(decision, reading))
	),

	without_addressee: decisions('without_addressee', ({ force, asked }) => force === 'recommendation' && asked.length === 0),

	without_term: decisions('without_term', ({ force, term }) => force === 'recommendation' && term === null),

	/** Something was chosen, and the record ties nothing to the choice: no effect, no answer, no later item, also none about the project chosen. */
	selected_without_sequel: decisions('selected_without_sequel', (decision, reading) => {
		const { steps, effects } = reading.decisions;
		const isAnswered = decision.asked.some(({ id }) => (steps.get(id) ?? []).some(({ to }) => to !== 'sent'));
		const told = effects.get(decision.id) ?? [];
		const projects = told.filter(({ thing }) => thing.kind === 'project').map(({ thing }) => thing.id);
		const followed = told.length > projects.length || itemOf(decision, reading)?.after || comesBack(projects, decision, reading);
		return decision.kinds.includes('select') && !isAnswered && !followed;
	}),

	/** It was sent, its term has gone by, and it is neither done nor settled with a reason; of earlier years too. */
	overdue: asked('overdue', ({ overdue }) => overdue),

	/** Its term has gone by, and nothing says that it was sent or answered; of earlier years too. */
	lapsed: asked('lapsed', ({ lapsed }) => lapsed)
} satisfies Partial<Record<IssueCode, Rule>>;

/** Decisions of which this can be said, each an issue of that code. */
function decisions(code: IssueCode, isSo: (decision: DecisionRow, reading: AnnualReading) => boolean): Rule {
	return (reading) =>
		reading.decisions.decisions
			.filter((decision) => !decision.isContainer && isSo(decision, reading))
			.map((decision) => of(code, decision, reading));
}

/** Everybody who was asked this year or before of whom this can be said. */
function asked(code: IssueCode, isSo: (asked: Asked) => boolean): Rule {
	return (reading) => {
		const { decisions: own, earlier } = reading.decisions;
		const all = [...own.flatMap((decision) => decision.asked.map((each) => ({ ...each, decision }))), ...earlier];
		return all.filter(isSo).map(({ decision, name }) => ({ ...of(code, decision, reading), names: [name] }));
	};
}

function of(code: IssueCode, decision: DecisionRow, { meetings }: AnnualReading): Issue {
	return {
		code,
		about: { kind: 'decision', id: decision.id },
		meeting: meetings.find(({ meeting }) => meeting.id === decision.meeting.id)?.meeting,
		day: decision.meeting.day,
		title: decision.text,
		args: { place: decision.address, label: decision.label ?? '' }
	};
}

/** Does one of these projects stand on an agenda after the meeting of the decision? */
const comesBack = (projects: readonly Id[], { meeting: of }: DecisionRow, { meetings }: AnnualReading): boolean =>
	meetings
		.filter(({ meeting }) => meeting.date.from > of.day)
		.some(({ agenda }) => agenda.some(({ subject }) => subject !== null && projects.includes(subject.id)));

const itemOf = ({ itemId }: DecisionRow, { meetings }: AnnualReading): AgendaItem | undefined =>
	meetings.flatMap(({ agenda }) => agenda).find(({ id }) => id === itemId);
