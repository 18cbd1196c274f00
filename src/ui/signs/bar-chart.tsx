import type { ComponentChildren } from 'preact';
import { Bar } from './share.tsx';

type Row = {
	label: string;
	value: number /** The value as people read it, with its unit. */;
	text?: string /** Where the things counted are listed. */ | undefined;
	name?: ComponentChildren | undefined;
};
type BarChartProps = { caption: string; label: string; value: string; rows: readonly Row[] };

/**
 * Quantities side by side. The chart is its own table: each row has its name, its number and a bar drawn to the largest,
 * so that long names break as text does, print keeps the numbers and a reading voice hears a table.
 */
export function BarChart({ caption, label, value, rows }: BarChartProps) {
	const largest = Math.max(0, ...rows.map((row) => row.value));
	return (
		<table class="bar-chart">
			<caption>{caption}</caption>
			<thead class="visually-hidden">
				<tr>
					<th scope="col">{label}</th>
					<th scope="col">{value}</th>
				</tr>
			</thead>
			<tbody>
				{rows.map((row) => (
					<tr key={row.label}>
						<th scope="row">{row.name ?? row.label}</th>
						<td>
							<span class="bar-value">{row.text ?? row.value}</span>
							<Bar part={row.value} of={largest} />
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
