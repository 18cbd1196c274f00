import { usePage } from '#ui/context.ts';
import { Entries, Entry } from '#ui/lists/entries.tsx';
import { Share } from '#ui/signs/share.tsx';
import { FileLink } from '#ui/ways/file-link.tsx';
import { Link } from '#ui/ways/link.tsx';
import { Section } from '#ui/words/section.tsx';
import { Text } from '#ui/words/text.tsx';
import { officePath, publicPath } from '../../paths.ts';
import { DecisionEntry } from '../public/decision-entry.part.tsx';
import { meetingTitle } from '../public/meeting-title.ts';
import type { MemberDesk } from './desk-member.reading.server.ts';

/** A member's morning: what to read for the next meeting, what to remark on, how often one came, what was decided. */
export function MemberPart({ desk: { next, toRemark, presence, lately }, town }: { desk: MemberDesk; town: string }) {
	const page = usePage();
	const { t } = page;
	return (
		<>
			{next && (
				<Section
					title={t('desk.member.next')}
					action={<Link to={publicPath.invitation(town, next.meeting.slug)}>{t('desk.member.read')}</Link>}
				>
					<p>
						<Link to={publicPath.meeting(town, next.meeting.slug)}>{meetingTitle(next.meeting, page)}</Link>
						{next.meeting.startsAt && `, ${next.meeting.startsAt.slice(0, 5)}`}
						{next.meeting.venue && (
							<>
								, <Text of={next.meeting.venue} />
							</>
						)}
					</p>
					<Entries ordered="by number">
						{next.agenda.map(({ id, label, title, materials }) => (
							<Entry key={id} mark={label} title={<Text of={title} />} to={officePath.item(id)}>
								{materials.map(({ fileId, name, mediaType, size }) => (
									<FileLink key={fileId} path={officePath.file(fileId)} name={name} type={mediaType} size={size} />
								))}
							</Entry>
						))}
					</Entries>
				</Section>
			)}
			<ToRemark toRemark={toRemark} />
			{presence && presence.of > 0 && (
				<Section
					title={t('desk.member.presence', { year: String(presence.year) })}
					action={<Link to={officePath.attendance(presence.bodyId, String(presence.year))}>{t('desk.whole_register')}</Link>}
				>
					<Share
						n={presence.attended}
						of={presence.of}
						label={t('desk.member.came')}
						definition={t('desk.member.definition', { excused: presence.excused, unrecorded: presence.unrecorded })}
					/>
				</Section>
			)}
			{lately.length > 0 && (
				<Section title={t('desk.lately')} action={<Link to={publicPath.decisions(town)}>{t('web.menu.decisions')}</Link>}>
					<Entries>
						{lately.map((decision) => (
							<DecisionEntry key={decision.id} town={town} decision={decision} />
						))}
					</Entries>
				</Section>
			)}
		</>
	);
}

function ToRemark({ toRemark: { minutes, drafts } }: { toRemark: MemberDesk['toRemark'] }) {
	const page = usePage();
	const { t } = page;
	if (minutes.length + drafts.length === 0) return null;
	return (
		<Section title={t('desk.member.remark')}>
			<Entries>
				{minutes.map((meeting) => (
					<Entry key={meeting.id} mark={t('desk.member.minutes')} title={meetingTitle(meeting, page)} to={officePath.minutes(meeting.id)} />
				))}
				{drafts.map(({ id, title, label, remarks }) => (
					<Entry
						key={id}
						mark={t('desk.member.draft')}
						title={<Text of={title} />}
						to={officePath.documentVersion(id)}
						facts={[...(label ? [<Text key="label" of={label} />] : []), t('desk.member.said', { n: remarks })]}
					/>
				))}
			</Entries>
		</Section>
	);
}
