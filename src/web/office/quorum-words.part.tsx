import type { QuorumAt } from '#domain/meetings/quorum.rules.ts';
import { quorumInWords } from '#domain/meetings/quorum-words.rules.ts';
import { usePage } from '#ui/context.ts';
import { Status } from '#ui/signs/status.tsx';

/** Whether they were enough, with the numbers; or why nobody can say. */
export function QuorumWords({ quorum }: { quorum: QuorumAt }) {
	const { t } = usePage();
	const look = quorum.known ? (quorum.met ? 'good' : 'late') : 'neutral';
	return <Status is={look}>{quorumInWords(quorum, t)}</Status>;
}
