import type { DecisionRow } from '#domain/decisions/row.queries.server.ts';
import type { Invited } from '#domain/meetings/guest.queries.server.ts';
import { usePage } from '#ui/context.ts';
import { Entries, Entry } from '#ui/lists/entries.tsx';
import { Link } from '#ui/ways/link.tsx';
import { Section } from '#ui/words/section.tsx';
import { Text } from '#ui/words/text.tsx';
import { publicPath } from '../../paths.ts';
import { DecisionEntry } from './decision-entry.part.tsx';
import { meetingTitle } from './meeting-title.ts';

/** Where one reads what the council asked of an organization, and what became of it; nothing where it asked nothing. */
export function AskedOf({ town, addressee, count }: { town: string; addressee: string; count: number }) {
	const { t } = usePage();
	if (count === 0) return null;
	return (
		<p>
			<Link to={publicPath.decisions(town, { addressee })}>{t('people.organization.asked')}</Link> ({count})
		</p>
	);
}

/** Decisions that ask nothing of it and yet speak of it: a letter to it, a project of its. */
export function NamedIn({ town, decisions }: { town: string; decisions: readonly DecisionRow[] }) {
	const { t } = usePage();
	if (decisions.length === 0) return null;
	return (
		<Section title={t('people.organization.named')}>
			<Entries>
				{decisions.map((decision) => (
					<DecisionEntry key={decision.id} town={town} decision={decision} />
				))}
			</Entries>
		</Section>
	);
}

/** The meetings it was asked to come to as a guest. */
export function InvitedTo({ town, invited }: { town: string; invited: readonly Invited[] }) {
	const page = usePage();
	const { t } = page;
	if (invited.length === 0) return null;
	return (
		<Section title={t('people.organization.invited')}>
			<Entries>
				{invited.map(({ id, meeting, described, purpose, came }) => (
					<Entry
						key={id}
						title={meetingTitle(meeting, page)}
						to={publicPath.meeting(town, meeting.slug)}
						facts={[
							...(described ? [<Text key="who" of={described} />] : []),
							<Text key="purpose" of={purpose} />,
							...(came === null ? [] : [t(came ? 'public.guest.came' : 'public.guest.did_not_come')])
						]}
					/>
				))}
			</Entries>
		</Section>
	);
}
