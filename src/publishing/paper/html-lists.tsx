import type { VNode } from 'preact';
import { Lines } from './html-runs.tsx';
import type { Block, Item } from './paper.ts';

type Draw = (block: Block) => VNode;

const plainNumber = /^[1-9]\d{0,5}\.$/;

/**
 * Plain «1.», «2.» are the browser's own numbers, given to each line so that a gap in the paper stays a gap. Any other
 * label is printed as text before its line; the style sheet leaves the marker empty rather than off, or some reading voices would no longer say «list».
 */
export function ListView({ items, draw }: { items: readonly Item[]; draw: Draw }) {
	if (items.every(({ label }) => plainNumber.test(label)))
		return (
			<ol class="paper-list">
				{items.map((item) => (
					<li value={Number.parseInt(item.label, 10)}>{item.blocks.map(draw)}</li>
				))}
			</ol>
		);
	return (
		<ul class="paper-list paper-labelled">
			{items.map((item) => (
				<li>
					<span class="paper-label">
						<Lines text={item.label} />
					</span>{' '}
					<div>{item.blocks.map(draw)}</div>
				</li>
			))}
		</ul>
	);
}
