import { nameOn } from '#domain/councils/rules.ts';
import { callIsPublic } from '#domain/meetings/rules.ts';
import { PublicLayout } from '#ui/layouts/public-layout.tsx';
import { DescriptionList } from '#ui/lists/description-list.tsx';
import type { Page } from '#ui/page.ts';
import { Notice } from '#ui/signs/notice.tsx';
import { Status } from '#ui/signs/status.tsx';
import { Link } from '#ui/ways/link.tsx';
import { Section } from '#ui/words/section.tsx';
import { Passage, Text } from '#ui/words/text.tsx';
import { Time } from '#ui/words/time.tsx';
import { publicPath } from '../../paths.ts';
import { meetingLook } from '../words.ts';
import { AgendaEntry } from './agenda-entry.part.tsx';
import { Corrections } from './corrections.part.tsx';
import { DecisionLines } from './decision-lines.part.tsx';
import { GuestList } from './guest-list.part.tsx';
import type { MeetingReading } from './meeting.reading.server.ts';
import { Attendance, MinutesLinks } from './meeting-record.part.tsx';
import { meetingTitle } from './meeting-title.ts';
import { SeatName } from './seat-name.part.tsx';
import { Unrecorded } from './unrecorded.part.tsx';
import { VoteWords } from './vote-words.part.tsx';

/** The agenda, who was there, what was decided, and what became of it. */
export function MeetingPage(reading: MeetingReading, page: Page) {
	const { t } = page;
	const { town, meeting, table, agenda, decisions, guests, follows } = reading;
	const name = table.body && nameOn(table.body, meeting.date.from);
	const answering = Map.groupBy(decisions, ({ itemId }) => itemId);
	const wasHeld = meeting.state === 'open' || meeting.state === 'closed';
	const unanswering = answering.get(null) ?? [];
	return (
		<PublicLayout
			title={meetingTitle(meeting, page)}
			sort={
				name &&
				table.body && (
					<Link to={publicPath.body(town, table.body.slug, meeting.date.from)}>
						<Text of={name.name} />
					</Link>
				)
			}
			breadcrumbs={[{ path: publicPath.meetings(town), label: t('web.menu.meetings') }]}
		>
			<DescriptionList
				items={[
					{
						term: t('platform.word.date'),
						details: (
							<>
								<Time at={meeting.date} />
								{meeting.startsAt && `, ${meeting.startsAt.slice(0, 5)}`}
							</>
						)
					},
					{
						term: t('platform.word.state'),
						details: <Status is={meetingLook[meeting.state]}>{t(`meetings.state.${meeting.state}`)}</Status>
					},
					...(meeting.venue
						? [{ term: t(wasHeld ? 'public.meeting.venue' : 'public.meeting.venue_ahead'), details: <Text of={meeting.venue} /> }]
						: []),
					...(meeting.reason ? [{ term: t('public.meeting.reason'), details: <Passage of={meeting.reason} /> }] : []),
					...(follows
						? [
								{
									term: t('public.meeting.follows'),
									details: (
										<Link to={publicPath.meeting(town, follows.slug)}>
											<Time at={follows.date} />
										</Link>
									)
								}
							]
						: []),
					...led(reading, t),
					...(meeting.cancelledBecause ? [{ term: t('public.meeting.cancelled'), details: <Passage of={meeting.cancelledBecause} /> }] : [])
				]}
			/>
			{callIsPublic(meeting) && (
				<p>
					<Link to={publicPath.invitation(town, meeting.slug)}>{t('publishing.page.invitation')}</Link>
				</p>
			)}
			{meeting.state === 'open' && (
				<Notice kind="info" title={t('public.meeting.live')}>
					<Link to={publicPath.live(town, meeting.slug)}>{t('public.meeting.follow')}</Link>
				</Notice>
			)}
			<Section title={t('public.meeting.agenda')} id="agenda">
				{!reading.agendaIsPublic && <p>{t('public.meeting.agenda_not_yet')}</p>}
				{reading.agendaIsPublic && meeting.announcedItems !== null && meeting.announcedItems !== agenda.length && (
					<p>{t('public.meeting.announced', { announced: meeting.announcedItems, listed: agenda.length })}</p>
				)}
				<ol class="entries">
					{agenda.map((item) => (
						<AgendaEntry key={item.id} town={town} item={item} table={table} decisions={answering.get(item.id) ?? []} />
					))}
				</ol>
			</Section>
			{unanswering.length > 0 && (
				<Section title={t('public.meeting.without_item')}>
					<DecisionLines town={town} decisions={unanswering} />
				</Section>
			)}
			{reading.votesApart.length > 0 && (
				<Section title={t('public.meeting.votes_apart')}>
					{reading.votesApart.map((vote) => (
						<VoteWords key={vote.id} vote={vote} table={table} />
					))}
				</Section>
			)}
			{guests.length > 0 && (
				<Section title={t('public.meeting.guests')}>
					<GuestList town={town} guests={guests} agenda={agenda} />
				</Section>
			)}
			{meeting.state === 'closed' && table.attended.length > 0 && <Attendance table={table} town={town} />}
			<Unrecorded reading={reading} />
			<MinutesLinks reading={reading} />
			<Corrections title={t('public.decision.corrections')} corrections={reading.corrections} things={reading} talk={reading.talk} />
		</PublicLayout>
	);
}

/** Who led a meeting that was held, and who wrote its minutes, as far as that was written down. */
function led({ meeting: { state, chairedById, recordedById }, table }: MeetingReading, t: Page['t']) {
	if (state !== 'closed') return [];
	const seats = [
		['publishing.minutes.chair', chairedById],
		['publishing.minutes.secretary', recordedById]
	] as const;
	return seats.flatMap(([term, id]) => {
		const seat = table.members.find((member) => member.id === id);
		return seat ? [{ term: t(term), details: <SeatName of={seat} /> }] : [];
	});
}
