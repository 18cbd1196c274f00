import type { DecisionNamed } from '#domain/decisions/naming.queries.server.ts';
import type { VersionRow } from '#domain/documents/versions.queries.server.ts';
import { usePage } from '#ui/context.ts';
import { Entries, Entry } from '#ui/lists/entries.tsx';
import { Status } from '#ui/signs/status.tsx';
import { Link } from '#ui/ways/link.tsx';
import { Section } from '#ui/words/section.tsx';
import { Passage } from '#ui/words/text.tsx';
import { Time } from '#ui/words/time.tsx';
import { publicPath } from '../../paths.ts';
import { byDecision, versionName } from '../version-words.ts';
import type { DocumentReading } from './documents.reading.server.ts';

/** The wordings of a text that were adopted, the latest first. */
export function VersionList({ reading: { town, document, versions, standing, decisions } }: { reading: DocumentReading }) {
	const page = usePage();
	const { t } = page;
	return (
		<Section title={t('documents.versions.title')}>
			<Entries>
				{versions.toReversed().map((version) => (
					<Entry
						key={version.id}
						title={versionName(version, page)}
						to={publicPath.documentVersion(town, document.slug, version.position)}
						status={version.id === standing?.id && <Status is="good">{t('documents.version.standing')}</Status>}
						facts={[version.articles > 0 ? t('documents.version.articles', { n: version.articles }) : t('documents.version.text_unknown')]}
					>
						<Adoption town={town} version={version} decision={version.decisionId ? decisions.get(version.decisionId) : undefined} />
						{version.note && <Passage of={version.note} />}
					</Entry>
				))}
			</Entries>
		</Section>
	);
}

type AdoptionProps = { town: string; version: Pick<VersionRow, 'adoptedOn' | 'inForceFrom'>; decision: DecisionNamed | undefined };

/** When a version was adopted, by which decision, and from when it is in force, as far as each is known. */
export function Adoption({ town, version: { adoptedOn, inForceFrom }, decision }: AdoptionProps) {
	const page = usePage();
	const { t } = page;
	return (
		<p>
			{adoptedOn && (
				<>
					{t('documents.version.adopted_on')}: <Time at={adoptedOn} style="list" />
				</>
			)}
			{decision && (
				<>
					, <Link to={publicPath.decision(town, decision.meeting.slug, decision.address)}>{byDecision(decision, page)}</Link>
				</>
			)}
			{inForceFrom && (
				<>
					. {t('documents.version.in_force_from')}: <Time at={inForceFrom} style="list" />
				</>
			)}
		</p>
	);
}
