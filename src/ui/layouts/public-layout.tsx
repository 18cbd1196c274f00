import type { ComponentChildren } from 'preact';
import { usePage } from '../context.ts';
import { Link } from '../ways/link.tsx';
import { ShareLinks } from '../ways/share-links.tsx';
import { Document } from './document.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Announcement, Main, type MainProps, SkipLink } from './main.tsx';
import { Menu, MenuDoor } from './menu.tsx';
import { SiteName } from './site-name.tsx';

type PublicLayoutProps = MainProps & {
	/** For search engines and messengers, one sentence. */
	description?: string | undefined;
	head?: ComponentChildren | undefined;
};

/** A page anybody may read. */
export function PublicLayout({ title, description, head, ...main }: PublicLayoutProps) {
	const { t, site } = usePage();
	return (
		<Document title={title} description={description} frame="public" head={head}>
			<SkipLink />
			<header id="top" class="site-head">
				<Announcement />
				<div class="site-line">
					<SiteName under={site.motto} />
					<LanguageSwitch />
					<MenuDoor />
				</div>
				<Menu ways={site.navigation} label={t('ui.menu.public')} />
			</header>
			<Main title={title} {...main} />
			<footer class="site-foot">
				<ShareLinks title={title} />
				<ul>
					{site.footer.map(({ path, label }) => (
						<li key={path}>
							<Link to={path}>{label}</Link>
						</li>
					))}
				</ul>
				<p>{t('ui.foot.licence', { name: site.name })}</p>
			</footer>
		</Document>
	);
}
