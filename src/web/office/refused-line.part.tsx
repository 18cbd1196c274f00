import type { Refused } from '#domain/decisions/refusals.queries.server.ts';
import { usePage } from '#ui/context.ts';
import { Entry } from '#ui/lists/entries.tsx';
import { Passage, Text } from '#ui/words/text.tsx';
import { Time } from '#ui/words/time.tsx';
import { officePath } from '../../paths.ts';
import { AskedStatus } from '../asked-status.part.tsx';
import { BroughtBackTo } from './brought-back.part.tsx';

/** One refusal that waits for the council: who, what, when and why, and the agenda it stands on when it does. */
export function RefusedLine({ refused: { id, name, decision, refusal, item, ...standing } }: { refused: Refused }) {
	const { t } = usePage();
	return (
		<Entry
			mark={<Text of={name} />}
			title={<Text of={decision.text} />}
			to={officePath.undertaking(id)}
			status={<AskedStatus asked={standing} />}
			facts={[
				...(refusal ? [<Time key="refused" at={refusal.happenedOn} style="list" />] : []),
				...(item ? [<BroughtBackTo key="item" item={item} />] : [])
			]}
		>
			{refusal?.sentence && (
				<>
					<p class="hint">{t('platform.word.reason')}</p>
					<Passage of={refusal.sentence} />
				</>
			)}
		</Entry>
	);
}
