import type { ComponentChildren } from 'preact';
import { inLanguage } from '#platform/i18n/addresses.ts';
import { languages } from '#platform/i18n/languages.ts';
import { usePage } from '../context.ts';
import { icon } from './emblem.tsx';

export type DocumentProps = {
	title: string;
	description?: string | undefined;
	/** Which frame the body stands in: the sheets follow from it. */
	frame: 'public' | 'office' | 'bare' | 'room';
	/** More for the head: a feed, a reload of the room's screen. */
	head?: ComponentChildren | undefined;
	children: ComponentChildren;
};

/** The whole page but its body. A title says first when a form came back: it is what a reading voice says first. */
export function Document({ title, description, frame, head, children }: DocumentProps) {
	const { t, language, site, asset, refused } = usePage();
	const named = title === site.name ? title : t('platform.page.title', { title, place: site.name });
	return (
		<html lang={language}>
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<title>{refused?.message ? `${t('ui.form.problem')} ${named}` : named}</title>
				<link rel="stylesheet" href={asset('src/ui/styles/public.css')} />
				{frame !== 'public' && <link rel="stylesheet" href={asset('src/ui/styles/office.css')} />}
				<link rel="icon" href={icon} />
				{frame === 'public' ? <Known title={title} description={description} /> : <meta name="robots" content="noindex" />}
				{head}
			</head>
			<body data-frame={frame}>{children}</body>
		</html>
	);
}

/** What search engines and messengers ask of a public page: its one address, its other languages, how to show it. */
function Known({ title, description }: Pick<DocumentProps, 'title' | 'description'>) {
	const { origin, link, here, site } = usePage();
	return (
		<>
			<link rel="canonical" href={origin + link(here)} />
			{languages.map((each) => (
				<link key={each} rel="alternate" hreflang={each} href={origin + inLanguage(each, here)} />
			))}
			<link rel="alternate" hreflang="x-default" href={origin + inLanguage('ky', here)} />
			{description && <meta name="description" content={description} />}
			<meta property="og:title" content={title} />
			<meta property="og:site_name" content={site.name} />
			<meta property="og:url" content={origin + link(here)} />
			{description && <meta property="og:description" content={description} />}
		</>
	);
}
