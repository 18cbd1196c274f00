import { isTakenAlone } from '#domain/decisions/rules.ts';
import type { AgendaItem } from '#domain/meetings/agenda-item.queries.server.ts';
import { usePage } from '#ui/context.ts';
import { Entries } from '#ui/lists/entries.tsx';
import { officePath } from '../../paths.ts';
import type { Conducted } from './conduct.reading.server.ts';
import { AdoptForms } from './decision-adopt.part.tsx';
import { DecisionDraftForm } from './decision-draft.part.tsx';
import { DecisionLine } from './decision-line.part.tsx';

/** What was decided on this item so far, drafts too, and the next decision typed as it is taken. */
export function DecisionsTaken({ reading: { meeting, meetings, addressees, decisions }, item }: { reading: Conducted; item: AgendaItem }) {
	const { t } = usePage();
	const taken = decisions.filter(({ itemId }) => itemId === item.id);
	const deed = (decision: string, word: 'adopt' | 'withdraw') => officePath.conductDecisionDeed(meeting.id, item.id, decision, word);
	return (
		<section id="decisions">
			<h3>{t('meetings.conduct.decisions')}</h3>
			{taken.length === 0 && <p>{t('meetings.conduct.no_decisions')}</p>}
			<Entries>
				{taken.map((decision) => (
					<DecisionLine key={decision.id} decision={decision}>
						{isTakenAlone(decision, decisions) && (
							<AdoptForms
								decision={decision}
								votes={item.votes}
								adopt={deed(decision.id, 'adopt')}
								withdraw={deed(decision.id, 'withdraw')}
							/>
						)}
					</DecisionLine>
				))}
			</Entries>
			<DecisionDraftForm
				name={`decide-${item.id}`}
				action={officePath.conductItemDeed(meeting.id, item.id, 'decide')}
				meetingId={meeting.id}
				itemId={item.id}
				decisions={decisions}
				meetings={meetings}
				addressees={addressees}
			/>
		</section>
	);
}
