import { bodyKinds } from '#domain/councils/rules.ts';
import { PublicLayout } from '#ui/layouts/public-layout.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import { Entries, Entry } from '#ui/lists/entries.tsx';
import { Filters } from '#ui/lists/filters.tsx';
import type { Page } from '#ui/page.ts';
import { Status } from '#ui/signs/status.tsx';
import { Downloads } from '#ui/ways/downloads.tsx';
import { Text } from '#ui/words/text.tsx';
import { Time } from '#ui/words/time.tsx';
import { publicPath } from '../../paths.ts';
import type { CouncilsReading } from './councils.reading.server.ts';

/** The councils of the municipality and their groups. */
export function CouncilsPage({ town, bodies }: CouncilsReading, { t }: Page) {
	const kinds = bodyKinds.map((kind) => ({ value: kind, label: t(`councils.kind.${kind}`) }));
	return (
		<PublicLayout title={t('councils.list.title')} lead={t('councils.list.lead')}>
			<Filters filters={[{ name: 'kind', label: t('platform.word.kind'), options: kinds }]} />
			{bodies.length === 0 ? (
				<EmptyState>{t('platform.list.nothing_found')}</EmptyState>
			) : (
				<Entries>
					{bodies.map((body) => (
						<Entry
							key={body.slug}
							title={<Text of={body.name} />}
							to={publicPath.body(town, body.slug)}
							mark={t(`councils.kind.${body.kind}`)}
							facts={factsOf(body, t)}
							status={
								body.endedOn ? (
									<Status is="closed">
										{t('councils.word.ended')} <Time at={body.endedOn} style="list" />
									</Status>
								) : undefined
							}
						/>
					))}
				</Entries>
			)}
			<Downloads />
		</PublicLayout>
	);
}

function factsOf({ seats, founded, parent }: CouncilsReading['bodies'][number], t: Page['t']) {
	return [
		seats > 0 && t('councils.list.seats', { n: seats }),
		founded && (
			<>
				{t('councils.word.founded')}: <Time at={founded} />
			</>
		),
		parent && (
			<>
				{t('councils.word.parent')}: <Text of={parent.shortName ?? parent.name} />
			</>
		)
	].filter((fact) => fact !== null && fact !== false);
}
