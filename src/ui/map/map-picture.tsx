import type { ComponentChildren } from 'preact';
import type { Drawing, Drawn } from '#platform/geo/drawing.ts';
import { usePage } from '../context.ts';

/** What a reader is told of a shape: its number in the list beside, its name, and where it leads. */
export type Mark = {
	readonly id: string;
	readonly label: string;
	readonly number?: number | undefined;
	readonly to?: string | undefined;
	/** `near` for what lies around the thing the picture is about. */
	readonly tone?: 'here' | 'near' | undefined;
};

type MapPictureProps = { title: string; drawing: Drawing; marks: readonly Mark[] };

/**
 * A map drawn on the server: shapes with their numbers, a line that says how long a stretch is, north above. It asks
 * nobody for tiles and runs no script; the list beside it does the same from the keyboard.
 */
export function MapPicture({ title, drawing, marks }: MapPictureProps) {
	const { t } = usePage();
	const { width, height, shapes, scale } = drawing;
	const known = new Map(marks.map((mark) => [mark.id, mark]));
	const shown = shapes.flatMap((shape) => {
		const mark = known.get(shape.id);
		return mark ? [{ shape, mark }] : [];
	});
	const length = scale.metres < 1_000 ? t('ui.map.metres', { n: scale.metres }) : t('ui.map.kilometres', { n: scale.metres / 1_000 });
	return (
		<figure class="map">
			<svg viewBox={`0 0 ${width} ${height}`}>
				<title>{title}</title>
				<rect class="map-ground" width={width} height={height} />
				{shown.map(({ shape, mark }) => (
					<Leading key={shape.id} mark={mark}>
						<Shape shape={shape} mark={mark} />
					</Leading>
				))}
				{shown.map(({ shape, mark }) => mark.number !== undefined && <Numbered key={shape.id} shape={shape} number={mark.number} />)}
				<g class="map-scale">
					<path d={`M10 ${height - 14}v6h${scale.pixels}v-6`} />
					<text x={16 + scale.pixels} y={height - 8}>
						{length}
					</text>
					<path d={`M${width - 18} 26V10m-5 6 5-6 5 6`} />
					<text x={width - 18} y={40} text-anchor="middle">
						{t('ui.map.north')}
					</text>
				</g>
			</svg>
		</figure>
	);
}

function Leading({ mark, children }: { mark: Mark; children: ComponentChildren }) {
	const { link } = usePage();
	if (!mark.to) return <g>{children}</g>;
	return (
		<a href={link(mark.to)} aria-label={mark.label}>
			{children}
		</a>
	);
}

const Shape = ({ shape: { sort, path, at }, mark }: { shape: Drawn; mark: Mark }) => (
	<g class="map-shape" data-sort={sort} data-tone={mark.tone}>
		<title>{mark.label}</title>
		{path === null ? <circle cx={at[0]} cy={at[1]} r={7} /> : <path d={path} />}
	</g>
);

/** Beside a point, in the middle of anything larger. */
function Numbered({ shape: { at, path }, number }: { shape: Drawn; number: number }) {
	const [x, y] = path === null ? [at[0] + 12, at[1] - 10] : at;
	return (
		<g class="map-number">
			<circle cx={x} cy={y} r={9} />
			<text x={x} y={y + 4} text-anchor="middle">
				{number}
			</text>
		</g>
	);
}
