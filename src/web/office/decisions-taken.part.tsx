import type { AgendaItem } from '#domain/meetings/agenda-item.queries.server.ts';
import { usePage } from '#ui/context.ts';
import { Link } from '#ui/ways/link.tsx';
import { Text } from '#ui/words/text.tsx';
import { officePath } from '../../paths.ts';
import type { Conducted } from './conduct.reading.server.ts';

/** What was decided on this item so far, drafts too; each is worked on under its own address. */
export function DecisionsTaken({ reading: { decisions }, item }: { reading: Conducted; item: AgendaItem }) {
	const { t } = usePage();
	const taken = decisions.filter(({ itemId }) => itemId === item.id);
	return (
		<div data-slot="decisions">
			<h3>{t('meetings.conduct.decisions')}</h3>
			{taken.length === 0 && <p>{t('meetings.conduct.no_decisions')}</p>}
			<ul>
				{taken.map((decision) => (
					<li key={decision.id}>
						<Link to={officePath.decision(decision.id)}>{decision.label ?? decision.address}</Link> <Text of={decision.text} />
					</li>
				))}
			</ul>
		</div>
	);
}
