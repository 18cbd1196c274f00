import type { ComponentChildren } from 'preact';
import { usePage } from '../context.ts';
import { Hidden } from '../forms/hidden.tsx';
import { Document } from './document.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Announcement, Main, type MainProps, SkipLink } from './main.tsx';
import { Menu, MenuDoor } from './menu.tsx';
import { SiteName } from './site-name.tsx';

/** A page for those signed in: their desk beside it, their name and the way out above it. */
export function OfficeLayout({ title, head, ...main }: MainProps & { head?: ComponentChildren | undefined }) {
	const { t, site } = usePage();
	return (
		<Document title={title} frame="office" head={head}>
			<SkipLink />
			<header id="top" class="site-head">
				<Announcement />
				<div class="site-line">
					<SiteName under={t('ui.office.name')} />
					<LanguageSwitch />
					<Account />
					<MenuDoor />
				</div>
			</header>
			<div class="desk">
				<Menu ways={site.desk} label={t('ui.menu.desk')} />
				<Main title={title} {...main} />
			</div>
		</Document>
	);
}

/** Who is signed in, and the way out. Leaving twice is leaving once. */
function Account() {
	const { t, link, site, viewer, newId } = usePage();
	if (!viewer) return null;
	return (
		<form class="account" method="post" action={link(site.signOut)}>
			<Hidden name="_form" value="sign-out" />
			<Hidden name="_deed" value={newId()} />
			<span>{viewer.name}</span>
			<button type="submit" class="button" data-kind="quiet">
				{t('ui.office.sign_out')}
			</button>
		</form>
	);
}
