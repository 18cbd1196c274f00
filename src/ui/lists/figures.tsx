import type { ComponentChildren } from 'preact';
import { Link } from '../ways/link.tsx';

type Figure = { value: number | string; label: ComponentChildren; to?: string | undefined };

/** A few counts at a glance; each leads to the list of what was counted. */
export const Figures = ({ figures }: { figures: readonly Figure[] }) => (
	<ul class="figures">
		{figures.map(({ value, label, to }) => (
			<li key={String(label)}>
				<b>{value}</b> {to ? <Link to={to}>{label}</Link> : <span>{label}</span>}
			</li>
		))}
	</ul>
);
