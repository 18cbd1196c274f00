import type { ChainItem } from '#domain/meetings/lineage.queries.server.ts';
import { usePage } from '#ui/context.ts';
import { Timeline } from '#ui/lists/timeline.tsx';
import { Link } from '#ui/ways/link.tsx';
import { Section } from '#ui/words/section.tsx';
import { Passage, Text } from '#ui/words/text.tsx';
import { Time } from '#ui/words/time.tsx';
import { officePath, publicPath } from '../../paths.ts';
import { ItemState } from './agenda-list.part.tsx';
import type { ItemKept } from './items.reading.server.ts';

/** Every item of the matter, from the first on; how often and how long it was put off. Nothing for a new matter. */
export function ItemHistory({ reading: { item, chain, town } }: { reading: ItemKept }) {
	const { t } = usePage();
	const { lineage } = item;
	if (chain.length < 2) return null;
	return (
		<Section
			title={t('meetings.history.title')}
			action={<Link to={publicPath.matter(town, item.firstId)}>{t('meetings.history.public_page')}</Link>}
		>
			{lineage.times > 0 && (
				<p>
					{t('meetings.item.put_off', { times: lineage.times })}
					{lineage.days !== null && `, ${t('meetings.history.days', { days: lineage.days })}`}
				</p>
			)}
			<Timeline happenings={chain.map(happening)} />
		</Section>
	);
}

const happening = (link: ChainItem) => ({
	key: link.id,
	when: link.meeting ? <Time at={link.meeting.date} style="list" /> : <Waiting />,
	what: (
		<Link to={officePath.item(link.id)}>
			<Text of={link.title} />
		</Link>
	),
	status: <ItemState item={link} />,
	more: link.closingNote && <Passage of={link.closingNote} />
});

function Waiting() {
	const { t } = usePage();
	return <>{t('meetings.item.in_the_backlog')}</>;
}
