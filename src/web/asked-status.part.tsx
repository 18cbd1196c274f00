import { type Standing, standingInWords } from '#domain/decisions/standing.rules.ts';
import { usePage } from '#ui/context.ts';
import { Status } from '#ui/signs/status.tsx';
import { undertakingLook } from './words.ts';

/** How far somebody who was asked is, and whether the term went by. Only who is late is marked so. */
export function AskedStatus({ asked }: { asked: Standing }) {
	const { t } = usePage();
	return <Status is={asked.overdue ? 'late' : undertakingLook[asked.state]}>{standingInWords(asked, t)}</Status>;
}
