import { changeQuery, pathOf, queryOf } from '../addresses.ts';
import { usePage } from '../context.ts';

/**
 * The list one sees as a table of one's own: the same filters, every sheet of it.
 * The file's address is the list's with an ending, so a link can be kept in a spreadsheet.
 */
export function Downloads({ formats = ['csv', 'xlsx'] }: { formats?: readonly string[] | undefined }) {
	const { t, here, link } = usePage();
	const query = queryOf(changeQuery(here, { page: null })).toString();
	return (
		<p class="downloads">
			{t('ui.downloads.title')}{' '}
			{formats.map((format) => (
				<a key={format} href={link(`${pathOf(here)}.${format}${query && `?${query}`}`)} download>
					{format.toUpperCase()}
				</a>
			))}
		</p>
	);
}
