import { usePage } from '../context.ts';

type ShareProps = {
	part: number;
	of: number;
	/** What is counted: "confirmed done". */
	label: string;
	/** How it is counted, in one sentence: no percentage without its definition. */
	definition?: string | undefined;
};

/** So many of so many, as words, a percentage and a bar. Without a base there is no percentage. */
export function Share({ part, of, label, definition }: ShareProps) {
	const { t } = usePage();
	const percent = percentOf(part, of);
	return (
		<div class="share">
			<p>
				<span class="share-label">{label}</span> <b>{percent === null ? t('ui.part.no_base') : t('ui.part.of', { part, of, percent })}</b>
			</p>
			{percent !== null && <Bar part={part} of={of} />}
			{definition && <small>{definition}</small>}
		</div>
	);
}

/** Whole per cent; 0 and 100 are said only when they are exactly so. Null when there is nothing to count. */
export function percentOf(part: number, of: number): number | null {
	if (of <= 0) return null;
	if (part <= 0) return 0;
	if (part >= of) return 100;
	return Math.min(99, Math.max(1, Math.round((100 * part) / of)));
}

/** A length beside its number: drawn on the server, stretched by the page, silent for a reading voice. */
export const Bar = ({ part, of }: { part: number; of: number }) => (
	<svg class="bar" viewBox="0 0 100 8" width="100" height="8" preserveAspectRatio="none" aria-hidden="true">
		<rect class="bar-whole" width="100" height="8" />
		<rect class="bar-part" width={of > 0 ? Math.round((1000 * Math.max(0, part)) / of) / 10 : 0} height="8" />
	</svg>
);
