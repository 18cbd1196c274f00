import { currentWay } from '../addresses.ts';
import { usePage } from '../context.ts';
import type { Way } from '../page.ts';
import { Link } from './link.tsx';

type Tab = Way & {
	/** How many things are behind the tab, when that helps to choose it. */
	count?: number | undefined;
};

/** Several pages about one thing, side by side. They are links: each has its own address and opens without script. */
export function Tabs({ label, tabs, current }: { label: string; tabs: readonly Tab[]; current?: string | undefined }) {
	const { here } = usePage();
	const open =
		current ??
		currentWay(
			here,
			tabs.map(({ path }) => path)
		);
	return (
		<nav class="tabs" aria-label={label}>
			<ul>
				{tabs.map((tab) => (
					<li key={tab.path}>
						<Link to={tab.path} current={tab.path === open && 'page'}>
							{tab.label}
							{tab.count !== undefined && <span class="count"> {tab.count}</span>}
						</Link>
					</li>
				))}
			</ul>
		</nav>
	);
}
