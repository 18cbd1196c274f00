import type { QuorumAt } from '#domain/meetings/quorum.rules.ts';
import { usePage } from '#ui/context.ts';
import { Status } from '#ui/signs/status.tsx';

/** Whether they were enough, with the numbers; or why nobody can say. */
export function QuorumWords({ quorum }: { quorum: QuorumAt }) {
	const { t } = usePage();
	if (!quorum.known) return <Status is="neutral">{t(`meetings.quorum.unknown.${quorum.because}`)}</Status>;
	const { met, needed, present, of } = quorum;
	return <Status is={met ? 'good' : 'late'}>{t(met ? 'meetings.quorum.met' : 'meetings.quorum.not_met', { needed, present, of })}</Status>;
}
