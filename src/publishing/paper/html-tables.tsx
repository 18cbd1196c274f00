import { Lines, RunsView } from './html-runs.tsx';
import type { Column, Table } from './paper.ts';

/**
 * A table reads as one on a telephone too: it scrolls in its own box, which the keyboard can reach. Widths are for
 * paper; a browser measures the words itself.
 */
export const TableView = ({ block }: { block: Table }) => (
	// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse
	<figure class="paper-scroll" aria-label={block.caption} tabIndex={0}>
		<table>
			{block.caption && (
				<caption>
					<Lines text={block.caption} />
				</caption>
			)}
			<thead>
				<tr>
					{block.columns.map((column) => (
						<th scope="col" class={alignment(column)}>
							<Lines text={column.title} />
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{block.rows.map((row) => (
					<tr>
						{row.map((cell, n) => (
							<td class={alignment(block.columns[n])}>
								<RunsView runs={cell} />
							</td>
						))}
					</tr>
				))}
			</tbody>
		</table>
	</figure>
);

const alignment = (column: Column | undefined): string | undefined => column?.align && `paper-${column.align}`;
