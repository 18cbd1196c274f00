import { endAccount, takeSecondFactorAway } from '#domain/people/account-ending.server.ts';
import { inviteAccount, withdrawInvitation } from '#domain/people/account-invitation.server.ts';
import { AccountForm, InviteForm, WithdrawInvitationForm } from '#domain/people/accounts.forms.ts';
import type { Doors } from '#platform/doors/open.server.ts';
import { officePage } from '#platform/doors/page.ts';
import { perform } from '#platform/doors/perform.server.ts';
import { show } from '#platform/doors/show.server.ts';
import { officePath } from '../../paths.ts';
import { AccountsPage } from './accounts.page.tsx';
import { accountsFor } from './accounts.reading.server.ts';

const page = officePage(accountsFor, AccountsPage);
const then = () => officePath.accounts;

/** Who may come in: the administrator invites, takes invitations back, ends accounts and helps who lost their telephone. */
export const accountsDoors: Doors = (web) => {
	web.get(officePath.accounts, show(page));
	web.post(officePath.accountInvite, perform(InviteForm, inviteAccount, { page, then, done: 'accounts.invite.sent.done' }));
	web.post(
		officePath.accountWithdraw,
		perform(WithdrawInvitationForm, withdrawInvitation, { page, then, done: 'accounts.withdraw.withdrawn.done' })
	);
	web.post(officePath.accountEnd, perform(AccountForm, endAccount, { page, then, done: 'accounts.end.ended.done' }));
	web.post(officePath.accountPhoneLost, perform(AccountForm, takeSecondFactorAway, { page, then, done: 'accounts.lost.removed.done' }));
};
