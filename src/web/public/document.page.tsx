import { wordsOf } from '#platform/i18n/text.ts';
import { PublicLayout } from '#ui/layouts/public-layout.tsx';
import { DescriptionList } from '#ui/lists/description-list.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import { Entries, Entry } from '#ui/lists/entries.tsx';
import type { Page } from '#ui/page.ts';
import { Link } from '#ui/ways/link.tsx';
import { Section } from '#ui/words/section.tsx';
import { Passage, Text } from '#ui/words/text.tsx';
import { Time } from '#ui/words/time.tsx';
import { publicPath } from '../../paths.ts';
import { FileShown, inPublic } from '../file-shown.part.tsx';
import { VersionList } from './document-versions.part.tsx';
import type { DocumentReading } from './documents.reading.server.ts';
import { PaperLink } from './paper-link.part.tsx';

/** One entry of the register, its number to the letter. */
export function DocumentPage(reading: DocumentReading, { t, language }: Page) {
	const { town, document, effects, touching, versions, files } = reading;
	const { kind, number, issuedOn, issuer, title, note } = document;
	return (
		<PublicLayout
			title={wordsOf(title, language)}
			heading={<Text of={title} />}
			sort={t(`documents.kind.${kind}`)}
			lead={note && <Passage of={note} />}
			breadcrumbs={[
				{ path: publicPath.home(town), label: t('platform.page.home') },
				{ path: publicPath.documents(town), label: t('web.menu.documents') }
			]}
		>
			<DescriptionList
				items={[
					{ term: t('documents.field.number'), details: number ?? t('documents.number_missing') },
					{ term: t('documents.field.issued_on'), details: issuedOn ? <Time at={issuedOn} /> : t('platform.value.unknown') },
					{
						term: t('documents.field.issuer'),
						details: issuer ? (
							<Link to={publicPath.organization(town, issuer.slug)}>
								<Text of={issuer.name} />
							</Link>
						) : (
							t('platform.value.not_recorded')
						)
					}
				]}
			/>
			{effects.length > 0 && (
				<Section title={t('documents.effects.title')}>
					<DescriptionList
						items={effects.map((effect) => ({
							term: t(`documents.effect.${effect.effect}`),
							details: <Done town={town} effect={effect} />
						}))}
					/>
				</Section>
			)}
			{touching.length > 0 && (
				<Section title={t('documents.touched.title')}>
					<Entries>
						{touching.map(({ effect, note: why, document: paper }) => (
							<Entry
								key={`${paper.id} ${effect}`}
								title={<PaperLink town={town} paper={paper} />}
								facts={[t(`documents.effect.${effect}`)]}
							>
								{why && <Passage of={why} />}
							</Entry>
						))}
					</Entries>
				</Section>
			)}
			{versions.length > 0 && <VersionList reading={reading} />}
			<Section title={t('documents.files.title')}>
				{files.length === 0 && <EmptyState>{t('documents.files.none')}</EmptyState>}
				<ul>
					{files.map((file) => (
						<li key={file.id}>
							{file.title && (
								<>
									<Text of={file.title} />:{' '}
								</>
							)}
							<FileShown file={file} at={inPublic(town, file.fileId)} />
						</li>
					))}
				</ul>
			</Section>
		</PublicLayout>
	);
}

/** The thing a paper acted on, under the name it bore that day. */
function Done({ town, effect: { subject, thing, note } }: { town: string; effect: DocumentReading['effects'][number] }) {
	const to = subject.kind === 'body' ? publicPath.body(town, thing.slug) : publicPath.document(town, thing.slug);
	return (
		<>
			<Link to={to}>
				<Text of={thing.name} />
			</Link>
			{note && <Passage of={note} />}
		</>
	);
}
