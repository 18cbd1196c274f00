import type { ComponentChildren } from 'preact';
import { inLanguage } from '#platform/i18n/addresses.ts';
import type { Language } from '#platform/i18n/languages.ts';
import { usePage } from '../context.ts';

type LinkProps = {
	/** An address of paths.ts, without language prefix: the page's own is added. */
	to: string;
	children: ComponentChildren;
	/** For a page that is to be opened in another language than this one. */
	language?: Language | undefined;
	current?: 'page' | 'true' | false | undefined;
	rel?: string | undefined;
	class?: string | undefined;
};

/** A way to another page of ours, in the reader's language. */
export function Link({ to, children, language, current, rel, class: className }: LinkProps) {
	const { link } = usePage();
	return (
		<a
			href={language ? inLanguage(language, to) : link(to)}
			class={className}
			rel={rel}
			aria-current={current || undefined}
			hreflang={language}
			lang={language}
		>
			{children}
		</a>
	);
}

/** A way to the page where something is done, as big as a button. Where the page itself does it, use Submit. */
export const ButtonLink = ({ to, children }: { to: string; children: ComponentChildren }) => (
	<Link to={to} class="button">
		{children}
	</Link>
);

/** A way out of our pages: an address the record names. It tells the other site nothing about the reader. */
export function OutsideLink({ href, children }: { href: string; children: ComponentChildren }) {
	if (!isHarmless(href)) return <>{children}</>;
	return (
		<a href={href.trim()} rel="noopener noreferrer external">
			{children}
		</a>
	);
}

/** An address typed by a person may be anything: only what a browser opens harmlessly becomes a link. */
const isHarmless = (href: string): boolean => /^(https?:|mailto:|tel:)/i.test(href.trim());
