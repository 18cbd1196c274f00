import { usePage } from '#ui/context.ts';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import { Entries, Entry } from '#ui/lists/entries.tsx';
import { Status } from '#ui/signs/status.tsx';
import { ButtonLink } from '#ui/ways/link.tsx';
import { Section } from '#ui/words/section.tsx';
import { Time } from '#ui/words/time.tsx';
import { officePath } from '../../paths.ts';
import { versionLook, versionName } from '../version-words.ts';
import type { DocumentKept } from './documents.reading.server.ts';

/** Every wording there was, the latest first, drafts too. */
export function Versions({ reading: { document, versions, may } }: { reading: DocumentKept }) {
	const page = usePage();
	const { t } = page;
	return (
		<Section
			title={t('documents.versions.title')}
			action={may.keep && <ButtonLink to={officePath.newVersion(document.id)}>{t('documents.office.version_new')}</ButtonLink>}
		>
			{versions.length === 0 && <EmptyState>{t('platform.list.empty')}</EmptyState>}
			<Entries>
				{versions.toReversed().map((version) => (
					<Entry
						key={version.id}
						title={versionName(version, page)}
						to={officePath.documentVersion(version.id)}
						status={<Status is={versionLook[version.state]}>{t(`documents.state.${version.state}`)}</Status>}
						facts={[
							version.articles > 0 ? t('documents.version.articles', { n: version.articles }) : t('documents.version.text_unknown'),
							...(version.adoptedOn ? [<Time key="adopted" at={version.adoptedOn} style="list" />] : [])
						]}
					/>
				))}
			</Entries>
		</Section>
	);
}
