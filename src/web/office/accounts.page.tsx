import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import type { Page } from '#ui/page.ts';
import { Section } from '#ui/words/section.tsx';
import { AccountTable } from './account-table.part.tsx';
import type { Accounts } from './accounts.reading.server.ts';
import { InvitationTable } from './invitation-table.part.tsx';
import { InviteForm } from './invite-form.part.tsx';

/** Who may come in, and who is invited. */
export function AccountsPage(reading: Accounts, page: Page) {
	const { t } = page;
	const { accounts, invitations } = reading;
	return (
		<OfficeLayout title={t('accounts.list.title')}>
			<Section title={t('accounts.list.people')}>
				{accounts.length === 0 ? <EmptyState>{t('accounts.list.nobody')}</EmptyState> : <AccountTable accounts={accounts} page={page} />}
			</Section>
			<Section title={t('accounts.list.invitations')}>
				{invitations.length === 0 ? (
					<EmptyState>{t('accounts.list.no_invitations')}</EmptyState>
				) : (
					<InvitationTable invitations={invitations} page={page} />
				)}
			</Section>
			<Section title={t('accounts.invite.title')}>
				<InviteForm reading={reading} page={page} />
			</Section>
		</OfficeLayout>
	);
}
