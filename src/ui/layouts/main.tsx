import type { ComponentChildren } from 'preact';
import { say, usePage } from '../context.ts';
import { Stray } from '../forms/stray.tsx';
import type { Way } from '../page.ts';
import { Notice } from '../signs/notice.tsx';
import { Breadcrumbs } from '../ways/breadcrumbs.tsx';
import { WholeDates } from '../words/whole-dates.tsx';

export type MainProps = {
	/** The page's name: in the browser's tab, and its only h1. */
	title: string;
	/** The h1 where it needs more than plain words, a foreign title with its language for one. */
	heading?: ComponentChildren | undefined;
	/** What sort of thing the page shows, above its name. */
	sort?: ComponentChildren | undefined;
	/** The page in a sentence or two, under its name. */
	lead?: ComponentChildren | undefined;
	breadcrumbs?: readonly Way[] | undefined;
	children: ComponentChildren;
};

/** What the page is about: the way back up, its name, what was just done, and its content. */
export function Main({ title, heading, sort, lead, breadcrumbs = [], children }: MainProps) {
	const page = usePage();
	const { done } = page;
	return (
		<main id="main" tabIndex={-1}>
			<Breadcrumbs ways={breadcrumbs} />
			{done && (
				<div role="status">
					<Notice kind="success" title={say(page, done)} />
				</div>
			)}
			<Stray />
			<header class="page-head">
				{sort && <p class="sort">{sort}</p>}
				<h1>{heading ?? <WholeDates>{title}</WholeDates>}</h1>
				{lead && <div class="lead">{lead}</div>}
			</header>
			{children}
		</main>
	);
}

/** The first thing a keyboard reaches: over the navigation, to the page itself. */
export function SkipLink() {
	const { t } = usePage();
	return (
		<a class="skip" href="#main">
			{t('platform.page.skip')}
		</a>
	);
}

/** A sentence above every page of the site. */
export function Announcement() {
	const { site } = usePage();
	return site.announcement ? <p class="announcement">{site.announcement}</p> : null;
}
