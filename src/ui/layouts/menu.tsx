import { currentWay, pathOf } from '../addresses.ts';
import { usePage } from '../context.ts';
import type { Way } from '../page.ts';
import { Link } from '../ways/link.tsx';

/**
 * The sections of the site. On a narrow screen it is away until the link "Menu" points at it: a target opens in every
 * browser, without script.
 */
export function Menu({ ways, label }: { ways: readonly Way[]; label: string }) {
	const { t, here } = usePage();
	if (ways.length === 0) return null;
	const current = currentWay(
		here,
		ways.map(({ path }) => path)
	);
	return (
		<nav id="menu" class="menu" aria-label={label}>
			<ul>
				{ways.map(({ path, label }) => (
					<li key={path}>
						<Link to={path} current={path === current && (path === pathOf(here) ? 'page' : 'true')}>
							{label}
						</Link>
					</li>
				))}
			</ul>
			<a class="menu-close" href="#top">
				{t('platform.button.close')}
			</a>
		</nav>
	);
}

/** Shown where the menu is away. */
export function MenuDoor() {
	const { t } = usePage();
	return (
		<a class="menu-door" href="#menu">
			{t('platform.page.menu')}
		</a>
	);
}
