import { BlockView } from './html-blocks.tsx';
import type { Paper } from './paper.ts';
import { readied } from './readied.ts';

/**
 * A paper inside a page. Its letterhead is a heading of level `top` (1 when the page has no h1 of its own, else 2) and
 * the headings of the paper come below it. Looks and print are in ui/styles/parts/paper.css; it reads in order without any.
 */
export function PaperView({ paper, top = 1 }: { paper: Paper; top?: 1 | 2 }) {
	return (
		<article class="paper" lang={paper.language} data-kind={paper.kind}>
			{readied(paper).blocks.map((block) => (
				<BlockView block={block} top={top} />
			))}
		</article>
	);
}
