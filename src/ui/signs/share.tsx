import { type Share as Counted, writeShare } from '#platform/i18n/shares.ts';
import { usePage } from '../context.ts';
import { Link } from '../ways/link.tsx';

type ShareProps = Counted & {
	/** What is counted: "confirmed done". */
	label: string;
	/** How it is counted, in one sentence: no percentage without its definition. */
	definition?: string | undefined;
	/** Where that is told, for a page that shows many. */
	how?: string | undefined;
};

/** So many of so many, as words, a percentage and a bar. Without a base there is no percentage. */
export function Share({ n, of, label, definition, how }: ShareProps) {
	const { t, language } = usePage();
	return (
		<div class="share">
			<p>
				<span class="share-label">{label}</span> <b>{of > 0 ? writeShare({ n, of }, language) : t('ui.share.no_base')}</b>
			</p>
			{of > 0 && <Bar part={n} of={of} />}
			{definition && <small>{definition}</small>}
			{how && (
				<small>
					<Link to={how}>{t('ui.share.how')}</Link>
				</small>
			)}
		</div>
	);
}

/** A length beside its number: drawn on the server, stretched by the page, silent for a reading voice. */
export const Bar = ({ part, of }: { part: number; of: number }) => (
	<svg class="bar" viewBox="0 0 100 8" width="100" height="8" preserveAspectRatio="none" aria-hidden="true">
		<rect class="bar-whole" width="100" height="8" />
		<rect class="bar-part" width={of > 0 ? Math.round((1000 * Math.max(0, part)) / of) / 10 : 0} height="8" />
	</svg>
);
