import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import { Table } from '#ui/lists/table.tsx';
import type { Page } from '#ui/page.ts';
import { Tag } from '#ui/signs/status.tsx';
import { ButtonLink, Link } from '#ui/ways/link.tsx';
import { officePath } from '../../paths.ts';
import { PlaceName } from '../public/place-name.part.tsx';
import type { Places } from './places.reading.server.ts';

/** The register of places, for those who keep it. */
export const PlacesPage = (places: Places, { t }: Page) => (
	<OfficeLayout title={t('places.list.title')}>
		<p>
			<ButtonLink to={officePath.newPlace}>{t('places.register.title')}</ButtonLink>{' '}
			<Link to={officePath.importPlaces}>{t('places.import.title')}</Link>
		</p>
		{places.length === 0 ? (
			<EmptyState>{t('platform.list.empty')}</EmptyState>
		) : (
			<Table
				caption={t('places.list.title')}
				captioned="spoken"
				rows={places}
				rowKey={({ id }) => id}
				columns={[
					{
						label: t('platform.word.name'),
						as: 'head',
						cell: ({ id, names, isSettled }) => (
							<>
								<Link to={officePath.place(id)}>
									<PlaceName names={names} />
								</Link>{' '}
								{!isSettled && <Tag>{t('places.spelling.unsettled')}</Tag>}
							</>
						)
					},
					{ label: t('platform.word.kind'), cell: ({ kind }) => t(`places.kind.${kind}`) }
				]}
			/>
		)}
	</OfficeLayout>
);
