import { isLate } from '#domain/projects/rules.ts';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import { usePage } from '#ui/context.ts';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import { Entries, Entry } from '#ui/lists/entries.tsx';
import { Table } from '#ui/lists/table.tsx';
import { Status, Tag } from '#ui/signs/status.tsx';
import { Link } from '#ui/ways/link.tsx';
import { Days } from '#ui/words/days.tsx';
import { Section } from '#ui/words/section.tsx';
import { Text } from '#ui/words/text.tsx';
import { Time } from '#ui/words/time.tsx';
import { publicPath } from '../../paths.ts';
import { FileShown, inPublic } from '../file-shown.part.tsx';
import type { ProjectStory } from './project.reading.server.ts';
import type { PartyShown } from './projects.reading.server.ts';

/** Who has, or had, a part in it; somebody the record does not name is told in its words. */
export function Parties({ town, parties }: { town: string; parties: readonly PartyShown[] }) {
	const { t } = usePage();
	return (
		<Section title={t('projects.parties.title')}>
			{parties.length === 0 ? (
				<EmptyState>{t('projects.parties.none')}</EmptyState>
			) : (
				<Entries>
					{parties.map(({ id, role, organization, described, from, to }) => (
						<Entry
							key={id}
							mark={t(`projects.role.${role}`)}
							title={organization ? <Text of={organization.name} /> : described && <Text of={described} />}
							to={organization ? publicPath.organization(town, organization.slug) : undefined}
							facts={[
								...(organization && described ? [<Text key="words" of={described} />] : []),
								...(from || to ? [<Days key="days" from={from} to={to} />] : [])
							]}
						/>
					))}
				</Entries>
			)}
		</Section>
	);
}

/** What was to be reached and when it was. What went by unreached is told of the record, by today's calendar. */
export function Milestones({ milestones, today }: { milestones: ProjectStory['milestones']; today: PlainDate }) {
	const { t } = usePage();
	if (milestones.length === 0) return null;
	return (
		<Section title={t('projects.milestones.title')}>
			<Table
				caption={t('projects.milestones.title')}
				captioned="spoken"
				rows={milestones}
				rowKey={({ id }) => id}
				columns={[
					{ label: t('platform.word.name'), as: 'head', cell: ({ title }) => <Text of={title} /> },
					{
						label: t('projects.milestone.planned'),
						cell: ({ planned }) => (planned ? <Time at={planned} style="list" /> : t('platform.value.not_determined'))
					},
					{
						label: t('projects.milestone.reached'),
						cell: (milestone) =>
							milestone.reachedOn ? (
								<Status is="good">
									<Time at={milestone.reachedOn} style="list" />
								</Status>
							) : isLate(milestone, today) ? (
								<Status is="late">{t('projects.milestone.late')}</Status>
							) : (
								t('platform.value.not_recorded')
							)
					}
				]}
			/>
		</Section>
	);
}

/** The papers that are for everybody; one known to be missing says so. */
export function Papers({ town, papers }: { town: string; papers: ProjectStory['papers'] }) {
	const { t } = usePage();
	if (papers.length === 0) return null;
	return (
		<Section title={t('projects.papers.title')}>
			<Entries>
				{papers.map(({ id, kind, state, title, dated, document, files }) => (
					<Entry
						key={id}
						mark={t(`projects.paper.kind.${kind}`)}
						title={title ? <Text of={title} /> : document ? <Text of={document.title} /> : t(`projects.paper.kind.${kind}`)}
						status={<Tag>{t(`projects.paper.state.${state}`)}</Tag>}
						facts={dated ? [<Time key="dated" at={dated} />] : []}
					>
						{document && (
							<p>
								<Link to={publicPath.document(town, document.slug)}>
									<Text of={document.title} />
								</Link>
							</p>
						)}
						{files.map((file) => (
							<FileShown key={file.id} file={file} at={inPublic(town, file.fileId)} />
						))}
					</Entry>
				))}
			</Entries>
		</Section>
	);
}
