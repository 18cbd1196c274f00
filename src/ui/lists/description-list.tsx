import type { ComponentChildren } from 'preact';

type Item = { term: string; details: ComponentChildren };

/** What is known of one thing, each fact under its name. A fact nobody knows is left out by the page, or said to be unknown. */
export const DescriptionList = ({ items }: { items: readonly Item[] }) => (
	<dl class="description">
		{items.map(({ term, details }) => (
			<div key={term}>
				<dt>{term}</dt>
				<dd>{details}</dd>
			</div>
		))}
	</dl>
);
