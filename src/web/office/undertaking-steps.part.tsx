import type { VNode } from 'preact';
import type { AttachedFile, Step } from '#domain/decisions/steps.queries.server.ts';
import type { Translate } from '#platform/i18n/messages.ts';
import { usePage } from '#ui/context.ts';
import { Timeline } from '#ui/lists/timeline.tsx';
import { Passage } from '#ui/words/text.tsx';
import { Time } from '#ui/words/time.tsx';

/** What was said so far, the oldest first, with the evidence that was left. `show` tells how this reader gets a file. */
export function StepsTaken({ steps, show }: { steps: readonly Step[]; show: (file: AttachedFile) => VNode }) {
	const { t } = usePage();
	if (steps.length === 0) return <p>{t('decisions.steps.none')}</p>;
	return (
		<Timeline
			happenings={steps.map((step) => ({
				key: step.id,
				when: <Time at={step.happenedOn} />,
				what: t(`public.step.${step.to}`),
				more: (
					<>
						{step.sentence && <Passage of={step.sentence} />}
						<p class="hint">{whoSaid(step, t)}</p>
						{step.files.map((file) => (
							<div key={file.id}>{show(file)}</div>
						))}
					</>
				)
			}))}
		/>
	);
}

function whoSaid({ byLink, byName, cameBy }: Step, t: Translate): string {
	if (cameBy) return t(`public.step.taken_down.${cameBy}`, { name: byName });
	return byLink ? t('decisions.steps.by_link', { name: byName }) : byName;
}
