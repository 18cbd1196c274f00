import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import { Table } from '#ui/lists/table.tsx';
import type { Page } from '#ui/page.ts';
import { Link } from '#ui/ways/link.tsx';
import { Time } from '#ui/words/time.tsx';
import { officePath } from '../../paths.ts';
import type { Diary } from './diary.reading.server.ts';

export function DiaryPage({ lines, earlier }: Diary, { t }: Page) {
	return (
		<OfficeLayout title={t('web.menu.diary')} lead={t('diary.lead')}>
			{lines.length === 0 ? (
				<EmptyState>{t('platform.list.empty')}</EmptyState>
			) : (
				<Table
					caption={t('web.menu.diary')}
					captioned="spoken"
					rows={lines}
					rowKey={({ id }) => id}
					columns={[
						{ label: t('diary.number'), as: 'number', cell: ({ number }) => number },
						{ label: t('diary.when'), cell: ({ at }) => <Time at={at} /> },
						{ label: t('diary.who'), cell: ({ actorName }) => actorName },
						{ label: t('diary.what'), as: 'head', cell: ({ verb }) => <code lang="zxx">{verb}</code> },
						{ label: t('diary.hash'), cell: ({ hash }) => <code lang="zxx">{hash.slice(0, 12)}</code> }
					]}
				/>
			)}
			{earlier !== null && (
				<p>
					<Link to={`${officePath.diary}?before=${earlier}`}>{t('diary.earlier')}</Link>
				</p>
			)}
		</OfficeLayout>
	);
}
