import { type ReadText, readText } from '#platform/i18n/text.ts';
import { changeQuery } from '#ui/addresses.ts';
import { usePage } from '#ui/context.ts';
import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import { Filters } from '#ui/lists/filters.tsx';
import { Table } from '#ui/lists/table.tsx';
import type { Page } from '#ui/page.ts';
import { Downloads } from '#ui/ways/downloads.tsx';
import { Link } from '#ui/ways/link.tsx';
import { Text } from '#ui/words/text.tsx';
import { Time } from '#ui/words/time.tsx';
import type { Diary } from './diary.reading.server.ts';
import { diaryKinds } from './diary.rules.ts';
import type { LineSubject } from './diary-names.server.ts';

/** Who did what and when, in sentences; each leads to what it is about. */
export function DiaryPage({ lines, earlier }: Diary, { t, here }: Page) {
	return (
		<OfficeLayout title={t('web.menu.diary')} lead={t('diary.lead')}>
			<Filters
				filters={[
					{ name: 'kind', label: t('diary.about'), options: diaryKinds.map((kind) => ({ value: kind, label: t(`diary.kind.${kind}`) })) },
					{ name: 'who', label: t('diary.who') },
					{ name: 'day', label: t('diary.day') }
				]}
			/>
			{lines.length === 0 ? (
				<EmptyState>{t('platform.list.nothing_found')}</EmptyState>
			) : (
				<Table
					caption={t('web.menu.diary')}
					captioned="spoken"
					rows={lines}
					rowKey={({ id }) => id}
					columns={[
						{ label: t('diary.number'), as: 'number', cell: ({ number }) => number },
						{ label: t('diary.when'), cell: ({ at }) => <Time at={at} style="list" /> },
						{ label: t('diary.who'), cell: ({ actorName }) => actorName },
						{
							label: t('diary.what'),
							as: 'head',
							cell: ({ words, subject }) => (
								<>
									{words}
									<About subject={subject} />
								</>
							)
						}
					]}
				/>
			)}
			{earlier !== null && (
				<p>
					<Link to={changeQuery(here, { before: String(earlier) })}>{t('diary.earlier')}</Link>
				</p>
			)}
			<Downloads />
		</OfficeLayout>
	);
}

/** A long sentence is cut here; its page has it whole. */
function About({ subject: { name, when, path } }: { subject: LineSubject }) {
	const { language } = usePage();
	const words = when ? <Time at={when} /> : name && <Text of={shortened(readText(name, language))} />;
	if (!words) return null;
	return <>: {path ? <Link to={path}>{words}</Link> : words}</>;
}

const enough = 140;

const shortened = ({ text, language }: ReadText): ReadText => ({
	language,
	text: text.length > enough ? `${text.slice(0, text.lastIndexOf(' ', enough))} …` : text
});
