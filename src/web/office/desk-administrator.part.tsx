import { usePage } from '#ui/context.ts';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import { Entries, Entry } from '#ui/lists/entries.tsx';
import { Notice } from '#ui/signs/notice.tsx';
import { Status } from '#ui/signs/status.tsx';
import { Link } from '#ui/ways/link.tsx';
import { Section } from '#ui/words/section.tsx';
import { Text } from '#ui/words/text.tsx';
import { Time } from '#ui/words/time.tsx';
import { officePath } from '../../paths.ts';
import type { AdministratorDesk } from './desk-administrator.reading.server.ts';
import { Verbatim } from './verbatim.part.tsx';

/** Whether everything is in order, and what to mend where it is not. */
export function AdministratorPart({ desk }: { desk: AdministratorDesk }) {
	const { t } = usePage();
	const { invitations, withoutSecondFactor, undelivered, unreached, diary } = desk;
	const isWell = invitations.length + withoutSecondFactor.length + undelivered.length + unreached === 0;
	return (
		<>
			<Section title={t('desk.admin.title')} action={<Link to={officePath.diary}>{t('web.menu.diary')}</Link>}>
				{diary.flaw ? (
					<Notice kind="warning" title={t('desk.admin.diary_flawed', { number: diary.flaw.number })} />
				) : (
					<p>{t('desk.admin.diary_whole', { n: diary.lines })}</p>
				)}
				{isWell && <EmptyState>{t('desk.admin.all_well')}</EmptyState>}
			</Section>
			<Undelivered mails={undelivered} />
			{invitations.length > 0 && (
				<Section
					title={t('desk.admin.invited', { n: invitations.length })}
					action={<Link to={officePath.accounts}>{t('desk.accounts')}</Link>}
				>
					<Entries>
						{invitations.map(({ id, name, isExpired, expiresAt }) => (
							<Entry
								key={id}
								title={name}
								status={isExpired && <Status is="late">{t('desk.admin.expired')}</Status>}
								facts={isExpired ? [] : [`${t('accounts.list.until')}: `, <Time key="until" at={expiresAt} />]}
							/>
						))}
					</Entries>
				</Section>
			)}
			{withoutSecondFactor.length > 0 && (
				<Section title={t('desk.admin.second_factor', { n: withoutSecondFactor.length })}>
					<ul>
						{withoutSecondFactor.map(({ personId, name }) => (
							<li key={personId}>
								<Link to={officePath.person(personId)}>
									<Text of={name} />
								</Link>
							</li>
						))}
					</ul>
				</Section>
			)}
			{unreached > 0 && (
				<Section
					title={t('desk.admin.unreached', { n: unreached })}
					action={<Link to={officePath.organizations}>{t('web.menu.organizations')}</Link>}
				>
					<ul>
						{desk.firstUnreached.map(({ id, name }) => (
							<li key={id}>
								<Link to={officePath.organization(id)}>
									<Text of={name} />
								</Link>
							</li>
						))}
					</ul>
				</Section>
			)}
		</>
	);
}

function Undelivered({ mails }: { mails: AdministratorDesk['undelivered'] }) {
	const { t } = usePage();
	if (mails.length === 0) return null;
	return (
		<Section title={t('desk.admin.undelivered', { n: mails.length })}>
			<Entries>
				{mails.map(({ id, to, subject, since, isGivenUp }) => (
					<Entry
						key={id}
						title={subject}
						status={<Status is={isGivenUp ? 'late' : 'neutral'}>{t(isGivenUp ? 'desk.admin.given_up' : 'desk.admin.tried_again')}</Status>}
						facts={[<Verbatim key="to">{to}</Verbatim>, <Time key="since" at={since} />]}
					/>
				))}
			</Entries>
		</Section>
	);
}
