import type { ComponentChildren } from 'preact';
import { usePage } from '../context.ts';
import { Document } from './document.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Announcement, Main, type MainProps, SkipLink } from './main.tsx';
import { SiteName } from './site-name.tsx';

type BareLayoutProps = MainProps & {
	/** `one` person at a form or a message; a `room` reading from the wall. */
	seenBy?: 'one' | 'room' | undefined;
	head?: ComponentChildren | undefined;
};

/** A page that leads nowhere else: sign-in, an answer to a mail, a fault, the screen of the meeting room. */
export function BareLayout({ title, seenBy = 'one', head, ...main }: BareLayoutProps) {
	const { site } = usePage();
	return (
		<Document title={title} frame={seenBy === 'room' ? 'room' : 'bare'} head={head}>
			<SkipLink />
			<header id="top" class="site-head">
				<Announcement />
				<div class="site-line">
					<SiteName under={site.motto} />
					<LanguageSwitch />
				</div>
			</header>
			<div class="alone">
				<Main title={title} {...main} />
			</div>
		</Document>
	);
}
