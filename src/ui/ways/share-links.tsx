import { usePage } from '../context.ts';

/**
 * Passing the page on: to WhatsApp and Telegram by plain links, which fetch nothing from there until pressed, and to
 * anything else by the address, which one tap marks whole.
 */
export function ShareLinks({ title, path }: { title: string /** Of another page than this one. */; path?: string | undefined }) {
	const { t, origin, link, here } = usePage();
	const address = origin + link(path ?? here);
	const whatsapp = new URLSearchParams({ text: `${title}\n${address}` });
	const telegram = new URLSearchParams({ url: address, text: title });
	return (
		<section class="share-links" aria-label={path === undefined ? t('platform.button.share') : `${t('platform.button.share')}: ${title}`}>
			<p>
				{t('platform.button.share')}: <a href={`https://wa.me/?${encoded(whatsapp)}`}>WhatsApp</a>{' '}
				<a href={`https://t.me/share/url?${encoded(telegram)}`}>Telegram</a>
			</p>
			<p>
				{path === undefined && `${t('ui.share.address')}: `}
				<span class="copyable" lang="zxx">
					{address}
				</span>
			</p>
		</section>
	);
}

/** Messengers read a plus sign as itself, not as a space. */
const encoded = (query: URLSearchParams): string => query.toString().replaceAll('+', '%20');
