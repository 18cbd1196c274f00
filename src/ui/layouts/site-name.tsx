import type { ComponentChildren } from 'preact';
import { usePage } from '../context.ts';
import { Link } from '../ways/link.tsx';
import { Emblem } from './emblem.tsx';

/** Whose pages these are: the seal, the municipality's name and one line under it. */
export function SiteName({ under }: { under: ComponentChildren }) {
	const { site } = usePage();
	return (
		<div class="site-name">
			<Link to={site.home}>
				<Emblem />
				<span>
					<b>{site.name}</b>
					{under && <small>{under}</small>}
				</span>
			</Link>
		</div>
	);
}
