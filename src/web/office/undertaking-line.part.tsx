import { isOpen } from '#domain/decisions/rules.ts';
import { termInWords } from '#domain/decisions/term.rules.ts';
import type { UndertakingRow } from '#domain/decisions/undertakings.queries.server.ts';
import { plainDate } from '#platform/dates/plain-date.ts';
import { writeDaysLeft } from '#platform/dates/writing-terms.ts';
import { usePage } from '#ui/context.ts';
import { Entry } from '#ui/lists/entries.tsx';
import { Status } from '#ui/signs/status.tsx';
import { Text } from '#ui/words/text.tsx';
import { Time } from '#ui/words/time.tsx';
import { officePath } from '../../paths.ts';
import { undertakingLook, undertakingWord } from '../words.ts';

/** One thing asked of somebody, as the office lists it; it leads to where it is answered. */
export function UndertakingLine({ asked }: { asked: UndertakingRow }) {
	const { t, language, today } = usePage();
	const { decision } = asked;
	const left = isOpen(asked.state) ? writeDaysLeft(decision.term, plainDate(today), t) : null;
	return (
		<Entry
			mark={<Text of={asked.name} />}
			title={<Text of={decision.text} />}
			to={officePath.undertaking(asked.id)}
			status={
				<Status is={asked.overdue ? 'late' : undertakingLook[asked.state]}>
					{t(undertakingWord(asked.state))}
					{asked.overdue && `, ${t('platform.term.overdue')}`}
				</Status>
			}
			facts={[
				<Time key="day" at={decision.meeting.day} style="list" />,
				...(decision.term ? [termInWords(decision.term, language, t)] : []),
				...(left ? [left] : [])
			]}
		/>
	);
}
