import type { DecisionRow } from '#domain/decisions/row.queries.server.ts';
import { printed } from '#publishing/labels.ts';
import { usePage } from '#ui/context.ts';
import { Link } from '#ui/ways/link.tsx';
import { Passage } from '#ui/words/text.tsx';
import { publicPath } from '../../paths.ts';
import { decisionFacts } from './decision-entry.part.tsx';

type LinesProps = { town: string; decisions: readonly DecisionRow[] };

/** The decisions of a meeting on its own page: a number to follow, words to read, and parts under the decision that holds them. */
export function DecisionLines({ town, decisions }: LinesProps) {
	const here = new Set(decisions.map(({ id }) => id));
	const whole = decisions.filter(({ parentId }) => parentId === null || !here.has(parentId));
	return (
		<ul class="entries">
			{whole.map((decision) => (
				<Line key={decision.id} town={town} decision={decision} decisions={decisions} />
			))}
		</ul>
	);
}

function Line({ town, decision, decisions }: LinesProps & { decision: DecisionRow }) {
	const { t } = usePage();
	const parts = decisions.filter(({ parentId }) => parentId === decision.id);
	const facts = decisionFacts(town, decision, t);
	return (
		<li class="entry">
			<p class="entry-mark">
				<Link to={publicPath.decision(town, decision.meeting.slug, decision.address)}>
					{t('public.decision.cited', { address: decision.address })}
				</Link>
				<PrintedNumber decision={decision} />
			</p>
			<Passage of={decision.text} />
			{facts.length > 0 && (
				<p class="entry-facts">
					{facts.map((fact, at) => (
						<span key={at}>{fact}</span>
					))}
				</p>
			)}
			{parts.length > 0 && (
				<ul class="entries parts">
					{parts.map((part) => (
						<Line key={part.id} town={town} decision={part} decisions={decisions} />
					))}
				</ul>
			)}
		</li>
	);
}

/** The number on the paper, to the letter, where it is not simply that of its place. */
function PrintedNumber({ decision: { label, address } }: { decision: DecisionRow }) {
	const { t } = usePage();
	if (!label || printed(label) === printed(address)) return null;
	return (
		<>
			{' · '}
			{t('public.decisions.label')}: «{label}»
		</>
	);
}
