import { usePage } from '#ui/context.ts';
import { Notice } from '#ui/signs/notice.tsx';
import { Link } from '#ui/ways/link.tsx';

/** Approved minutes never change: that the record beside them did is said before anybody reads them, with the way there. */
export function CorrectedSince({ n, to }: { n: number; to: string }) {
	const { t } = usePage();
	if (n === 0) return null;
	return (
		<Notice kind="warning" title={t('publishing.page.corrected_since', { n })}>
			<Link to={`${to}#corrections`}>{t('publishing.page.see_corrections')}</Link>
		</Notice>
	);
}
