import { changeQuery } from '../addresses.ts';
import { usePage } from '../context.ts';
import { Link } from './link.tsx';

type PaginationProps = {
	page: number;
	pages: number;
	/** The parameter of the address that holds the page's number. */
	param?: string | undefined;
};

/** The sheets of a long list. Filters stay as they are from sheet to sheet. */
export function Pagination({ page, pages, param = 'page' }: PaginationProps) {
	const { t, here } = usePage();
	if (pages <= 1) return null;
	const sheet = (number: number) => changeQuery(here, { [param]: number === 1 ? null : number });
	return (
		<nav class="pagination" aria-label={t('platform.list.pages')}>
			<ul>
				{page > 1 && (
					<li>
						<Link to={sheet(page - 1)} rel="prev">
							{t('platform.button.previous')}
						</Link>
					</li>
				)}
				{nearby(page, pages).map((number, at) =>
					number === null ? (
						<li key={`gap-${at}`} class="gap" aria-hidden="true">
							…
						</li>
					) : (
						<li key={number}>
							<Link to={sheet(number)} current={number === page && 'page'}>
								<span class="visually-hidden">{t('platform.list.page', { page: number, of: pages })}</span>
								<span aria-hidden="true">{number}</span>
							</Link>
						</li>
					)
				)}
				{page < pages && (
					<li>
						<Link to={sheet(page + 1)} rel="next">
							{t('platform.button.next')}
						</Link>
					</li>
				)}
			</ul>
		</nav>
	);
}

/** First, last and the neighbours of this one; null stands for those left out. Never more than seven. */
export function nearby(page: number, pages: number): (number | null)[] {
	const near = [1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages);
	const numbers = [...new Set(near)].toSorted((a, b) => a - b);
	return numbers.flatMap((number, at) => {
		const gap = number - (numbers[at - 1] ?? 0);
		if (gap === 2) return [number - 1, number];
		return gap > 2 ? [null, number] : [number];
	});
}
