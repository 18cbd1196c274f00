import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import { Entries, Entry } from '#ui/lists/entries.tsx';
import type { Page } from '#ui/page.ts';
import { ButtonLink } from '#ui/ways/link.tsx';
import { Text } from '#ui/words/text.tsx';
import { officePath, publicPath } from '../../paths.ts';
import type { Councils } from './councils.reading.server.ts';

/** The councils and groups, and the way to found another. */
export const CouncilsPage = ({ town, bodies }: Councils, { t }: Page) => (
	<OfficeLayout title={t('councils.list.title')}>
		<p>
			<ButtonLink to={officePath.newBody}>{t('councils.found.title')}</ButtonLink>
		</p>
		{bodies.length === 0 ? (
			<EmptyState>{t('platform.list.empty')}</EmptyState>
		) : (
			<Entries>
				{bodies.map(({ id, slug, kind, name, may }) => (
					<Entry
						key={id}
						title={<Text of={name} />}
						to={may.keep ? officePath.body(id) : publicPath.body(town, slug)}
						mark={t(`councils.kind.${kind}`)}
					/>
				))}
			</Entries>
		)}
	</OfficeLayout>
);
