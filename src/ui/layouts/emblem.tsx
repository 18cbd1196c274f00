/** The council's seal: people in a ring, drawn as the crossing laths of a yurt's crown. Decoration beside the name. */
const laths =
	'M9 4.3c3.4 7.5 3.4 15.9 0 23.4M16 2v28M23 4.3c-3.4 7.5-3.4 15.9 0 23.4M4.3 9c7.5 3.4 15.9 3.4 23.4 0M2 16h28M4.3 23c7.5-3.4 15.9-3.4 23.4 0';

export const Emblem = () => (
	<svg class="emblem" viewBox="0 0 32 32" width="40" height="40" aria-hidden="true">
		<g fill="none" stroke="currentColor" stroke-width="2">
			<circle cx="16" cy="16" r="14" stroke-width="3" />
			<path d={laths} />
		</g>
	</svg>
);

/** The same for the browser's tab, in the seal's own colour; inside the page, so that nothing more is fetched. */
export const icon = `data:image/svg+xml,${escaped(
	`<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'><g fill='none' stroke='#8a2432' stroke-width='2.5'><circle cx='16' cy='16' r='14'/><path d='${laths}'/></g></svg>`
)}`;

function escaped(svg: string): string {
	return svg.replace(/[<>#]/g, encodeURIComponent);
}
