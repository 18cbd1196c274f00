import type { Fault, Resend } from '#platform/doors/house.server.ts';
import type { MessageKey } from '#platform/i18n/messages.ts';
import { Hidden } from '#ui/forms/hidden.tsx';
import { BareLayout } from '#ui/layouts/bare-layout.tsx';
import type { Page } from '#ui/page.ts';
import { Link } from '#ui/ways/link.tsx';
import { accountPath } from '../paths.ts';

const told = [400, 403, 404, 409, 413, 415, 422, 429, 500] as const;
type Told = (typeof told)[number];

const isTold = (status: number): status is Told => told.some((each) => each === status);

/** What happened and what to do about it. Nothing of our workings is shown, and nothing typed is lost. */
export function FaultPage({ status, message, args, resend }: Fault, page: Page) {
	const { t, site } = page;
	const shown = isTold(status) ? status : 500;
	const advice: MessageKey = `platform.error.${shown}.text`;
	return (
		<BareLayout title={t(`platform.error.${shown}.title`)}>
			{message !== advice && <p>{t(message, args)}</p>}
			{!resend && <p>{t(advice)}</p>}
			{resend && <SendAgain {...resend} page={page} />}
			<p>
				<Link to={site.home}>{t('platform.page.home')}</Link>
			</p>
		</BareLayout>
	);
}

/** The session ended while somebody wrote, or something has to be mended: it is done beside this page, and the same sent once more. */
function SendAgain({ action, sent, first, page: { t, link } }: Resend & { page: Page }) {
	return (
		<>
			<p>{t(first ? 'platform.refused.kept_here' : 'platform.refused.session_ended')}</p>
			<p>
				<a href={link(first?.at ?? accountPath.signIn)} target="_blank" rel="noopener">
					{t(first ? 'accounts.second.begin' : 'web.sign_in')}
				</a>
			</p>
			<form method="post" action={link(action)}>
				{Object.entries(sent).flatMap(([name, value]) =>
					[value].flat().map((each) => <Hidden key={`${name} ${each}`} name={name} value={each} />)
				)}
				<button type="submit" class="button">
					{t('web.send_again')}
				</button>
			</form>
		</>
	);
}
