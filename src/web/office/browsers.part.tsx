import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { Table } from '#ui/lists/table.tsx';
import type { Page } from '#ui/page.ts';
import { Tag } from '#ui/signs/status.tsx';
import { Time } from '#ui/words/time.tsx';
import { officePath } from '../../paths.ts';
import type { Account } from './account.reading.server.ts';
import { browserName } from './browser-name.ts';
import { Verbatim } from './verbatim.part.tsx';

/** Where one is signed in, each with a way to end it. */
export const Browsers = ({ browsers, page: { t } }: { browsers: Account['browsers']; page: Page }) => (
	<Table
		caption={t('accounts.account.browsers')}
		captioned="spoken"
		rows={browsers}
		rowKey={({ id }) => id}
		columns={[
			{
				label: t('accounts.account.browser'),
				as: 'head',
				cell: ({ userAgent, isThis }) => (
					<>
						{browserName(userAgent) ? <Verbatim>{browserName(userAgent)}</Verbatim> : t('accounts.account.unknown_browser')}{' '}
						{isThis && <Tag>{t('accounts.account.this_browser')}</Tag>}
					</>
				)
			},
			{ label: t('accounts.account.address'), cell: ({ address }) => <Verbatim>{address}</Verbatim> },
			{ label: t('accounts.account.since'), cell: ({ since }) => <Time at={since} /> },
			{
				label: t('accounts.list.deeds'),
				cell: ({ id }) => (
					<Form name={`browser-${id}`} action={officePath.accountBrowser}>
						<Hidden name="sessionId" value={id} />
						<Submit kind="second">{t('accounts.account.sign_out_browser')}</Submit>
					</Form>
				)
			}
		]}
	/>
);
