import { wordsOf } from '#platform/i18n/text.ts';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { ConfirmSubmit } from '#ui/forms/submit.tsx';
import { Table } from '#ui/lists/table.tsx';
import type { Page } from '#ui/page.ts';
import { Status } from '#ui/signs/status.tsx';
import { officePath } from '../../paths.ts';
import type { Accounts } from './accounts.reading.server.ts';
import { roleWord } from './role-words.ts';
import { Email } from './verbatim.part.tsx';

type Account = Accounts['accounts'][number];

const looks = { on: 'good', off: 'neutral', missing: 'late', exempt: 'neutral' } as const;

/** Who has an account, what they hold, and what the administrator may do about it. */
export const AccountTable = ({ accounts, page }: { accounts: readonly Account[]; page: Page }) => {
	const { t, language } = page;
	return (
		<Table
			caption={t('accounts.list.people')}
			captioned="spoken"
			rows={accounts}
			rowKey={({ id }) => id}
			columns={[
				{ label: t('accounts.list.person'), as: 'head', cell: ({ name }) => wordsOf(name, language) },
				{ label: t('accounts.sign_in.email'), cell: ({ email }) => <Email of={email} /> },
				{
					label: t('accounts.account.roles'),
					cell: ({ roles }) => roles.map(({ role, at }) => `${roleWord(role, t)} (${at})`).join(', ') || t('accounts.account.no_roles')
				},
				{
					label: t('accounts.list.second'),
					cell: ({ secondFactor }) => <Status is={looks[secondFactor]}>{t(`accounts.list.second_${secondFactor}`)}</Status>
				},
				{ label: t('accounts.list.deeds'), cell: (account) => <Deeds account={account} t={t} /> }
			]}
		/>
	);
};

const Deeds = ({ account: { id, secondFactor }, t }: { account: Account; t: Page['t'] }) => (
	<>
		{secondFactor === 'on' && (
			<Form name={`phone-lost-${id}`} action={officePath.accountPhoneLost}>
				<Hidden name="accountId" value={id} />
				<ConfirmSubmit question={t('accounts.lost.question')}>{t('accounts.lost.submit')}</ConfirmSubmit>
			</Form>
		)}
		<Form name={`end-${id}`} action={officePath.accountEnd}>
			<Hidden name="accountId" value={id} />
			<ConfirmSubmit question={t('accounts.end.question')}>{t('accounts.end.submit')}</ConfirmSubmit>
		</Form>
	</>
);
