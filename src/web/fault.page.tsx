import type { Fault, Resend } from '#platform/doors/house.server.ts';
import type { MessageKey } from '#platform/i18n/messages.ts';
import { FileField } from '#ui/forms/file-field.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { BareLayout } from '#ui/layouts/bare-layout.tsx';
import type { Page } from '#ui/page.ts';
import { Link } from '#ui/ways/link.tsx';
import { accountPath } from '../paths.ts';

const told = [400, 403, 404, 409, 413, 415, 422, 429, 500, 503] as const;
type Told = (typeof told)[number];

const isTold = (status: number): status is Told => told.some((each) => each === status);

/** What happened and what to do about it. Nothing of our workings is shown, and nothing typed is lost. */
export function FaultPage({ status, message, args, resend }: Fault, page: Page) {
	const { t, site } = page;
	const shown = isTold(status) ? status : 500;
	const advice: MessageKey = `platform.error.${shown}.text`;
	const isAdviceShown = !resend || resend.before === 'wait';
	return (
		<BareLayout title={t(`platform.error.${shown}.title`)}>
			{message !== advice && <p>{t(message, args)}</p>}
			{isAdviceShown && <p>{t(advice)}</p>}
			{resend && <SendAgain {...resend} page={page} />}
			<p>
				<Link to={site.home}>{t('platform.page.home')}</Link>
			</p>
		</BareLayout>
	);
}

/**
 * The session ended while somebody wrote, something has to be mended, or the database was away: what is to be done is done
 * beside this page, and the same sent once more. A file that nobody kept is asked for again in its place.
 */
function SendAgain({ action, sent, passedBy, before, page: { t, link } }: Resend & { page: Page }) {
	const typed = Object.entries(sent).filter(([name]) => !passedBy.includes(name));
	return (
		<>
			<Beforehand before={before} t={t} link={link} />
			<form method="post" action={link(action)} enctype={passedBy.length > 0 ? 'multipart/form-data' : undefined}>
				{typed.flatMap(([name, value]) => [value].flat().map((each) => <Hidden key={`${name} ${each}`} name={name} value={each} />))}
				{passedBy.map((name) => (
					<FileField key={name} name={name} label={t('platform.word.file')} hint={t('ui.file.again')} multiple />
				))}
				<button type="submit" class="button">
					{t('web.send_again')}
				</button>
			</form>
		</>
	);
}

function Beforehand({ before, t, link }: Pick<Resend, 'before'> & Pick<Page, 't' | 'link'>) {
	if (before === 'wait') return <p>{t('platform.refused.kept_meanwhile')}</p>;
	const isSignIn = before === 'sign in';
	return (
		<>
			<p>{t(isSignIn ? 'platform.refused.session_ended' : 'platform.refused.kept_here')}</p>
			<p>
				<a href={link(isSignIn ? accountPath.signIn : before.at)} target="_blank" rel="noopener">
					{t(isSignIn ? 'web.sign_in' : 'accounts.second.begin')}
				</a>
			</p>
		</>
	);
}
