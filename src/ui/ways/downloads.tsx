import { changeQuery, pathOf, queryOf } from '../addresses.ts';
import { usePage } from '../context.ts';

type DownloadsProps = {
	formats?: readonly string[] | undefined;
	/** The list's address, on a page that shows it in another way. */
	at?: string | undefined;
};

/**
 * The list one sees as a table of one's own: the same filters, every sheet of it.
 * The file's address is the list's with an ending, so a link can be kept in a spreadsheet.
 */
export function Downloads({ formats = ['csv', 'xlsx'], at }: DownloadsProps) {
	const { t, here, link } = usePage();
	const query = queryOf(changeQuery(here, { page: null })).toString();
	return (
		<p class="downloads">
			{t('ui.downloads.title')}{' '}
			{formats.map((format) => (
				<a key={format} href={link(`${at ?? pathOf(here)}.${format}${query && `?${query}`}`)} download>
					{format.toUpperCase()}
				</a>
			))}
		</p>
	);
}
