import type { BroughtBack } from '#domain/decisions/refusals.queries.server.ts';
import { usePage } from '#ui/context.ts';
import { Link } from '#ui/ways/link.tsx';
import { Time } from '#ui/words/time.tsx';
import { officePath } from '../../paths.ts';

/** Where a refusal comes before the council again: the agenda of a day, or the backlog. */
export function BroughtBackTo({ item: { id, meeting } }: { item: BroughtBack }) {
	const { t } = usePage();
	return (
		<Link to={officePath.item(id)}>
			{meeting ? (
				<>
					{t('decisions.unresolved.on_agenda')} <Time at={meeting.day} style="list" />
				</>
			) : (
				t('meetings.item.in_the_backlog')
			)}
		</Link>
	);
}
