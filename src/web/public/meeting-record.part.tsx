import type { Table as TableOfMeeting } from '#domain/meetings/attendance.queries.server.ts';
import { quorumInWords } from '#domain/meetings/quorum-words.rules.ts';
import type { Translate } from '#platform/i18n/messages.ts';
import { usePage } from '#ui/context.ts';
import { Table } from '#ui/lists/table.tsx';
import { FileLink } from '#ui/ways/file-link.tsx';
import { Link } from '#ui/ways/link.tsx';
import { Who } from '#ui/ways/who.tsx';
import { Section } from '#ui/words/section.tsx';
import { Text } from '#ui/words/text.tsx';
import { Time } from '#ui/words/time.tsx';
import { publicPath } from '../../paths.ts';
import type { MeetingReading } from './meeting.reading.server.ts';
import { SeatName } from './seat-name.part.tsx';

/** Who of the members was there, and whether they were enough; or that nobody wrote it down. */
export function Attendance({ table: { members, attended, quorum }, town }: { table: TableOfMeeting; town: string }) {
	const { t } = usePage();
	const statusOf = (id: string) => attended.find(({ membershipId }) => membershipId === id);
	return (
		<Section title={t('public.meeting.attendance')}>
			<p>{quorumInWords(quorum, t)}</p>
			{attended.length > 0 && (
				<Table
					caption={t('public.meeting.attendance')}
					captioned="spoken"
					rows={members}
					rowKey={({ id }) => id}
					columns={[
						{
							label: t('public.meeting.member'),
							as: 'head',
							cell: ({ person, office, described }) => (
								<Who
									name={<SeatName of={{ person, office, described }} />}
									to={person && publicPath.person(town, person.slug)}
									office={person && office && <Text of={office.title} />}
								/>
							)
						},
						{
							label: t('public.meeting.presence'),
							cell: ({ id }) => {
								const found = statusOf(id);
								return found ? attendedWords(found, t) : t('platform.value.not_recorded');
							}
						}
					]}
				/>
			)}
		</Section>
	);
}

/** «кечигип келди, 09:20» · «ушла раньше, 10:05»: with the hour where it was noted. */
const attendedWords = ({ status, cameAt, leftAt }: TableOfMeeting['attended'][number], t: Translate): string =>
	[t(`meetings.attendance.status.${status}`), cameAt?.slice(0, 5), leftAt?.slice(0, 5)].filter(Boolean).join(', ');

/** The minutes once they are approved, as page, document and signed copy, with the hash that proves them. */
export function MinutesLinks({ reading: { town, meeting, minutes } }: { reading: MeetingReading }) {
	const { t } = usePage();
	if (meeting.state !== 'closed') return null;
	return (
		<Section title={t('public.meeting.minutes')}>
			{!minutes && <p>{t('public.meeting.no_minutes')}</p>}
			{minutes && (
				<p>
					<Link to={publicPath.minutes(town, meeting.slug)}>{t('public.meeting.read_minutes')}</Link>
				</p>
			)}
			{minutes?.approvedOn && (
				<p>
					{t('public.meeting.approved')} <Time at={minutes.approvedOn} />
				</p>
			)}
			{minutes?.signed && (
				<FileLink
					path={publicPath.file(town, minutes.signed.fileId)}
					name={minutes.signed.name}
					title={t('public.meeting.signed_copy')}
					type={minutes.signed.mediaType}
					size={minutes.signed.size}
				/>
			)}
		</Section>
	);
}
