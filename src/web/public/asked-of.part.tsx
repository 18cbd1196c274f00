import { usePage } from '#ui/context.ts';
import { Link } from '#ui/ways/link.tsx';
import { publicPath } from '../../paths.ts';

/** Where one reads what the council asked of an organization, and what became of it. */
export function AskedOf({ town, addressee }: { town: string; addressee: string }) {
	const { t } = usePage();
	return (
		<p>
			<Link to={publicPath.decisions(town, { addressee })}>{t('people.organization.asked')}</Link>
		</p>
	);
}
