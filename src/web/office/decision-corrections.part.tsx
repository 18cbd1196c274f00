import { textIn } from '#domain/decisions/correction.rules.ts';
import { usePage } from '#ui/context.ts';
import { Timeline } from '#ui/lists/timeline.tsx';
import { Section } from '#ui/words/section.tsx';
import { Passage } from '#ui/words/text.tsx';
import { Time } from '#ui/words/time.tsx';
import type { DecisionKept } from './decision.reading.server.ts';

/** What was found wrong after the meeting: what stood, who mended it, and why. */
export function CorrectionsOfDecision({ reading: { corrections } }: { reading: DecisionKept }) {
	const { t } = usePage();
	if (corrections.length === 0) return null;
	return (
		<Section title={t('decisions.correct.done')}>
			<Timeline
				happenings={corrections.map(({ id, at, by, reason, stood }) => {
					const before = textIn(stood);
					return {
						key: id,
						when: <Time at={at} />,
						what: reason,
						more: (
							<>
								<p>{by}</p>
								{before && (
									<>
										<p>{t('decisions.correct.stood')}</p>
										<Passage of={before} />
									</>
								)}
							</>
						)
					};
				})}
			/>
		</Section>
	);
}
