import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { Table } from '#ui/lists/table.tsx';
import type { Page } from '#ui/page.ts';
import { Status } from '#ui/signs/status.tsx';
import { Time } from '#ui/words/time.tsx';
import { officePath } from '../../paths.ts';
import type { Accounts } from './accounts.reading.server.ts';
import { roleWord } from './role-words.ts';
import { Verbatim } from './verbatim.part.tsx';

/** Who is invited and has not come yet. */
export const InvitationTable = ({ invitations, page: { t } }: { invitations: Accounts['invitations']; page: Page }) => (
	<Table
		caption={t('accounts.list.invitations')}
		captioned="spoken"
		rows={invitations}
		rowKey={({ id }) => id}
		columns={[
			{ label: t('accounts.list.person'), as: 'head', cell: ({ name }) => name },
			{ label: t('accounts.sign_in.email'), cell: ({ email }) => <Verbatim>{email}</Verbatim> },
			{ label: t('accounts.account.roles'), cell: ({ role, at }) => `${roleWord(role, t)} (${at})` },
			{
				label: t('accounts.list.until'),
				cell: ({ state, expiresAt }) =>
					state === 'expired' ? <Status is="late">{t('accounts.list.expired')}</Status> : <Time at={expiresAt} />
			},
			{
				label: t('accounts.list.deeds'),
				cell: ({ id }) => (
					<Form name={`withdraw-${id}`} action={officePath.accountWithdraw}>
						<Hidden name="invitationId" value={id} />
						<Submit kind="second">{t('accounts.withdraw.submit')}</Submit>
					</Form>
				)
			}
		]}
	/>
);
