import { writeShare } from '#platform/i18n/shares.ts';
import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import { Filters } from '#ui/lists/filters.tsx';
import { Table } from '#ui/lists/table.tsx';
import type { Page } from '#ui/page.ts';
import { Text } from '#ui/words/text.tsx';
import { officePath } from '../../paths.ts';
import type { Faithfulness } from './attendance.reading.server.ts';
import { seatWords } from './seat-options.ts';

/** How faithfully each member came: n of N with its definition, and no percentage without a base. */
export function AttendancePage({ name, years, year, members }: Faithfulness, { t, language }: Page) {
	return (
		<OfficeLayout
			title={t('meetings.faithfulness.in_year', { year: String(year) })}
			sort={<Text of={name} />}
			lead={t('meetings.faithfulness.lead')}
			breadcrumbs={[{ path: officePath.meetings, label: t('meetings.list.title') }]}
		>
			<Filters
				filters={[
					{ name: 'year', label: t('platform.word.year'), options: years.map((each) => ({ value: String(each), label: String(each) })) }
				]}
			/>
			{members.length === 0 ? (
				<EmptyState>{t('meetings.faithfulness.empty')}</EmptyState>
			) : (
				<Table
					caption={t('meetings.faithfulness.in_year', { year: String(year) })}
					captioned="spoken"
					rows={members}
					rowKey={({ member }) => member.id}
					columns={[
						{ label: t('meetings.word.member'), as: 'head', cell: ({ member }) => seatWords(member, language) },
						{
							label: t('meetings.faithfulness.came'),
							as: 'number',
							cell: ({ presence: { attended, of } }) =>
								of === 0 ? t('meetings.faithfulness.no_base') : writeShare({ n: attended, of }, language)
						},
						{ label: t('meetings.faithfulness.excused'), as: 'number', cell: ({ presence }) => presence.excused },
						{ label: t('meetings.faithfulness.unrecorded'), as: 'number', cell: ({ presence }) => presence.unrecorded }
					]}
				/>
			)}
		</OfficeLayout>
	);
}
