import type { DecisionRow } from '#domain/decisions/row.queries.server.ts';
import type { Id } from '#platform/db/id.ts';
import { item, list, paragraph } from './paper/compose.ts';
import type { Block, Item, List } from './paper/paper.ts';
import { type Pen, said } from './pen.ts';

type Lines = {
	/** What is printed before each decision. */
	readonly labels: ReadonlyMap<Id, string>;
	/** What stands under a decision's words. */
	readonly more: (decision: DecisionRow) => readonly Block[];
};

/** Decisions in their true order as a list, each container with its parts beneath it. */
export function decisionList(decisions: readonly DecisionRow[], lines: Lines, pen: Pen): List {
	const line = (decision: DecisionRow): Item => {
		const parts = decisions.filter(({ parentId }) => parentId === decision.id);
		return item(
			lines.labels.get(decision.id) ?? '—',
			said(decision.text, pen),
			...lines.more(decision),
			...(parts.length > 0 ? [list(...parts.map(line))] : [])
		);
	};
	const shown = new Set(decisions.map(({ id }) => id));
	return list(...decisions.filter(({ parentId }) => parentId === null || !shown.has(parentId)).map(line));
}

/** A decision that binds the council itself says so; a recommendation is what such councils adopt. */
export const bindingNote = ({ force, isContainer }: DecisionRow, { t }: Pen): Block[] =>
	force === 'binding' && !isContainer ? [paragraph(t('publishing.decision.binding'))] : [];
