import { termInWords } from '#domain/decisions/term.rules.ts';
import type { UndertakingRow } from '#domain/decisions/undertakings.queries.server.ts';
import { usePage } from '#ui/context.ts';
import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import { Entries, Entry } from '#ui/lists/entries.tsx';
import { Figures } from '#ui/lists/figures.tsx';
import type { Page } from '#ui/page.ts';
import { Status } from '#ui/signs/status.tsx';
import { Link } from '#ui/ways/link.tsx';
import { Section } from '#ui/words/section.tsx';
import { Text } from '#ui/words/text.tsx';
import { officePath, publicPath } from '../../paths.ts';
import { AskedStatus } from '../asked-status.part.tsx';
import { meetingTitle } from '../public/meeting-title.ts';
import type { Desk } from './desk.reading.server.ts';
import { AdministratorPart } from './desk-administrator.part.tsx';
import { ChairPart } from './desk-chair.part.tsx';
import { MemberPart } from './desk-member.part.tsx';
import { PressPart } from './desk-press.part.tsx';
import { RefusedLine } from './refused-line.part.tsx';

/** What to do next, for whoever sits here. */
export function DeskPage(desk: Desk, page: Page) {
	const { t, viewer } = page;
	const { town, steps, asked, answered, claimed, unresolved, next } = desk;
	return (
		<OfficeLayout title={t('web.menu.desk')} lead={viewer?.name}>
			{desk.mayKeep && (
				<Section title={t('desk.next')} action={<Link to={officePath.meetings}>{t('web.menu.meetings')}</Link>}>
					{steps.length === 0 ? (
						<EmptyState>{t('desk.nothing')}</EmptyState>
					) : (
						<Entries>
							{steps.map(({ what, meeting, path, urgent }) => (
								<Entry
									key={`${what} ${meeting.id}`}
									mark={<BodyName name={desk.bodyNames.get(meeting.bodyId)?.shortName ?? desk.bodyNames.get(meeting.bodyId)?.name} />}
									title={t(what)}
									to={path}
									facts={[meetingTitle(meeting, page)]}
									status={urgent && <Status is="late">{t('desk.urgent')}</Status>}
								/>
							))}
						</Entries>
					)}
				</Section>
			)}
			{desk.chair && <ChairPart desk={desk.chair} />}
			{desk.answers && (
				<Section title={t('desk.asked')}>
					{asked.length === 0 && <EmptyState>{t('desk.nothing_asked')}</EmptyState>}
					<Undertakings rows={asked} />
					{answered > 0 && <p>{t('desk.answered', { n: answered })}</p>}
				</Section>
			)}
			{claimed.length > 0 && (
				<Section title={t('desk.to_confirm')}>
					<Undertakings rows={claimed} />
				</Section>
			)}
			{desk.overdue.length > 0 && (
				<Section title={t('desk.overdue_list')}>
					<Undertakings rows={desk.overdue} />
				</Section>
			)}
			{desk.refused.length > 0 && (
				<Section title={t('desk.refused')}>
					<Entries>
						{desk.refused.map((each) => (
							<RefusedLine key={each.id} refused={each} />
						))}
					</Entries>
				</Section>
			)}
			{unresolved && (
				<Section title={t('web.menu.unresolved')} action={<Link to={officePath.unresolved}>{t('desk.whole_register')}</Link>}>
					<Figures
						figures={[
							{ value: unresolved.overdue, label: t('desk.overdue') },
							{ value: unresolved.lapsed, label: t('decisions.undertaking.lapsed') },
							{ value: unresolved.open, label: t('desk.open') },
							{ value: unresolved.unaddressed, label: t('desk.unaddressed') },
							{ value: unresolved.waiting, label: t('desk.waiting') }
						]}
					/>
				</Section>
			)}
			{desk.member && <MemberPart desk={desk.member} town={town} />}
			{desk.press && <PressPart desk={desk.press} town={town} />}
			{desk.administrator && <AdministratorPart desk={desk.administrator} />}
			{next && !desk.member?.next && (
				<Section title={t('public.home.next')}>
					<p>
						<Link to={publicPath.meeting(town, next.slug)}>{meetingTitle(next, page)}</Link>
					</p>
				</Section>
			)}
			<Section title={t('desk.also')}>
				<ul>
					{desk.isAdministrator && (
						<li>
							<Link to={officePath.accounts}>{t('desk.accounts')}</Link>
						</li>
					)}
					{desk.mayKeep && (
						<li>
							<Link to={officePath.reports}>{t('publishing.page.issues')}</Link>
						</li>
					)}
					<li>
						<Link to={publicPath.reports(town)}>{t('web.menu.reports')}</Link>
					</li>
					<li>
						<Link to={publicPath.home(town)}>{t('desk.public')}</Link>
					</li>
				</ul>
			</Section>
		</OfficeLayout>
	);
}

const BodyName = ({ name }: { name: Parameters<typeof Text>[0]['of'] | null | undefined }) => (name ? <Text of={name} /> : null);

function Undertakings({ rows }: { rows: readonly UndertakingRow[] }) {
	const { t, language } = usePage();
	return (
		<Entries>
			{rows.map((asked) => (
				<Entry
					key={asked.id}
					mark={<Text of={asked.name} />}
					title={<Text of={asked.decision.text} />}
					to={officePath.undertaking(asked.id)}
					status={<AskedStatus asked={asked} />}
					facts={[termInWords(asked.decision.term, language, t)]}
				/>
			))}
		</Entries>
	);
}
