import { usePage } from '../context.ts';
import type { Way } from '../page.ts';
import { Link } from './link.tsx';

/** The way back up, from the front page to the page above this one. The page itself is its own heading. */
export function Breadcrumbs({ ways }: { ways: readonly Way[] }) {
	const { t } = usePage();
	if (ways.length === 0) return null;
	return (
		<nav class="breadcrumbs" aria-label={t('platform.page.path')}>
			<ol>
				{ways.map(({ path, label }) => (
					<li key={path}>
						<Link to={path}>{label}</Link>
					</li>
				))}
			</ol>
		</nav>
	);
}
