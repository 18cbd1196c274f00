import type { DecisionRow } from '#domain/decisions/row.queries.server.ts';
import { labelsOf } from './labels.ts';
import { item, list, paragraph } from './paper/compose.ts';
import type { Block, Item, List } from './paper/paper.ts';
import type { Span } from './paper/runs.ts';
import { type Pen, said } from './pen.ts';
import { termWords } from './term-words.ts';

type Lines = {
	/** What is printed before each decision; without it, how papers number them. */
	readonly labels?: ReturnType<typeof labelsOf>;
	/** What stands under a decision's words. */
	readonly more: (decision: DecisionRow) => readonly Block[];
};

/** Decisions in their true order as a list, each container with its parts beneath it. */
export function decisionList(decisions: readonly DecisionRow[], { labels = labelsOf(decisions), more }: Lines, pen: Pen): List {
	const line = (decision: DecisionRow): Item => {
		const parts = decisions.filter(({ parentId }) => parentId === decision.id);
		return item(
			labels.get(decision.id) ?? '—',
			said(decision.text, pen),
			...more(decision),
			...(parts.length > 0 ? [list(...parts.map(line))] : [])
		);
	};
	const shown = new Set(decisions.map(({ id }) => id));
	return list(...decisions.filter(({ parentId }) => parentId === null || !shown.has(parentId)).map(line));
}

/** A decision that binds the council itself says so; a recommendation is what such councils adopt. */
export const bindingNote = ({ force, isContainer }: DecisionRow, { t }: Pen): Block[] =>
	force === 'binding' && !isContainer ? [paragraph(t('publishing.decision.binding'))] : [];

/** Whom it speaks to and until when: «Адресаты: Мониторинговая группа, СЭС; срок: …». What was not recorded is left out. */
export function askedNote({ asked, term }: DecisionRow, pen: Pen): Block[] {
	const { t } = pen;
	const names = asked.flatMap(({ name }, n): Span[] => [...(n > 0 ? [{ text: ', ' }] : []), said(name, pen)]);
	const until = term ? termWords(term, pen) : [];
	if (names.length + until.length === 0) return [];
	const words: Span[] = [
		...(names.length > 0 ? [{ text: `${t('publishing.decision.addressees', { n: asked.length })}: ` }, ...names] : []),
		...(names.length > 0 && until.length > 0 ? [{ text: '; ' }] : []),
		...(until.length > 0
			? [{ text: `${t(names.length > 0 ? 'publishing.decision.and_term' : 'publishing.decision.term')}: ` }, ...until]
			: [])
	];
	return [paragraph(...words, words.at(-1)?.text.endsWith('.') ? '' : '.')];
}
