import { daysLeftInWords } from '#domain/decisions/standing.rules.ts';
import { termInWords } from '#domain/decisions/term.rules.ts';
import type { UndertakingRow } from '#domain/decisions/undertakings.queries.server.ts';
import { plainDate } from '#platform/dates/plain-date.ts';
import { usePage } from '#ui/context.ts';
import { Entry } from '#ui/lists/entries.tsx';
import { Text } from '#ui/words/text.tsx';
import { Time } from '#ui/words/time.tsx';
import { officePath } from '../../paths.ts';
import { AskedStatus } from '../asked-status.part.tsx';

/** One thing asked of somebody, as the office lists it; it leads to where it is answered. */
export function UndertakingLine({ asked }: { asked: UndertakingRow }) {
	const { t, language, today } = usePage();
	const { decision } = asked;
	const left = daysLeftInWords(asked, decision.term, plainDate(today), t);
	return (
		<Entry
			mark={<Text of={asked.name} />}
			title={<Text of={decision.text} />}
			to={officePath.undertaking(asked.id)}
			status={<AskedStatus asked={asked} />}
			facts={[
				<Time key="day" at={decision.meeting.day} style="list" />,
				...(decision.term ? [termInWords(decision.term, language, t)] : []),
				...(left ? [left] : [])
			]}
		/>
	);
}
