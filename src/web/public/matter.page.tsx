import { wordsOf } from '#platform/i18n/text.ts';
import { PublicLayout } from '#ui/layouts/public-layout.tsx';
import { Entries } from '#ui/lists/entries.tsx';
import { Timeline } from '#ui/lists/timeline.tsx';
import type { Page } from '#ui/page.ts';
import { Status } from '#ui/signs/status.tsx';
import { Link } from '#ui/ways/link.tsx';
import { Passage, Text } from '#ui/words/text.tsx';
import { Time } from '#ui/words/time.tsx';
import { publicPath } from '../../paths.ts';
import { itemLook } from '../words.ts';
import { DecisionEntry } from './decision-entry.part.tsx';
import type { Matter } from './matter.reading.server.ts';
import { putOffInWords } from './put-off.ts';

export function MatterPage({ town, chain, last, lineage }: Matter, { t, language }: Page) {
	return (
		<PublicLayout
			title={wordsOf(last.title, language)}
			heading={<Text of={last.title} />}
			sort={t('public.matter.sort')}
			lead={lineage.times > 0 && putOffInWords(lineage, t)}
			breadcrumbs={[{ path: publicPath.meetings(town), label: t('web.menu.meetings') }]}
		>
			<Timeline
				happenings={chain.map(({ item, decisions }) => ({
					key: item.id,
					when: item.meeting ? (
						<Link to={publicPath.meeting(town, item.meeting.slug)}>
							<Time at={item.meeting.date} />
						</Link>
					) : (
						t('public.item.backlog')
					),
					what: <Text of={item.title} />,
					status: <Status is={itemLook[item.standing]}>{t(`meetings.item.state.${item.standing}`)}</Status>,
					more: (
						<>
							{item.closingNote && <Passage of={item.closingNote} />}
							<Entries>
								{decisions.map((decision) => (
									<DecisionEntry key={decision.id} town={town} decision={decision} />
								))}
							</Entries>
						</>
					)
				}))}
			/>
		</PublicLayout>
	);
}
