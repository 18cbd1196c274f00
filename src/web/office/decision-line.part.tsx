import type { ComponentChildren } from 'preact';
import type { DecisionRow } from '#domain/decisions/row.queries.server.ts';
import { termInWords } from '#domain/decisions/term.rules.ts';
import { usePage } from '#ui/context.ts';
import { Entry } from '#ui/lists/entries.tsx';
import { Status } from '#ui/signs/status.tsx';
import { Text } from '#ui/words/text.tsx';
import { Time } from '#ui/words/time.tsx';
import { officePath } from '../../paths.ts';
import { AskedStatus } from '../asked-status.part.tsx';
import { decisionLook } from '../words.ts';

/** One decision as the office lists it: its place, its state, whom it asks and how far they are. */
export function DecisionLine({ decision, children }: { decision: DecisionRow; children?: ComponentChildren }) {
	const { t, language } = usePage();
	return (
		<Entry
			mark={
				<>
					<Time at={decision.meeting.day} style="list" /> · {decision.address}
					{isPrintedOtherwise(decision) && ` (${t('decisions.word.printed', { label: decision.label ?? '' })})`}
				</>
			}
			title={<Text of={decision.text} />}
			to={officePath.decision(decision.id)}
			status={<Status is={decisionLook[decision.state]}>{t(`decisions.state.${decision.state}`)}</Status>}
			facts={[
				...(decision.addedAfterwards ? [t('public.decision.added_afterwards')] : []),
				...decision.asked.map((asked) => (
					<>
						<Text of={asked.name} /> <AskedStatus asked={asked} />
					</>
				)),
				...(decision.term ? [`${t('decisions.word.term')}: ${termInWords(decision.term, language, t)}`] : [])
			]}
		>
			{children}
		</Entry>
	);
}

/** Its printed number is told only where it is not simply its place. */
const isPrintedOtherwise = ({ label, address }: DecisionRow): boolean => label !== null && label.replace(/[.)]$/, '') !== address;
