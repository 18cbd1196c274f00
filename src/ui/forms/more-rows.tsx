import type { ComponentChildren } from 'preact';
import { usePage } from '../context.ts';
import { askForMore } from './rows.ts';

type MoreRowsProps = {
	/** The list of the form that grows: `articles`. */
	list: string;
	/** The form's own address. */
	action: string;
	/** How many rows it has: the page comes back at the first new one, which bears the id `articles-7`. */
	rows: number;
	children: ComponentChildren;
};

/**
 * Sends the form only to have it back with more rows and everything that was typed: no script is needed, nothing is
 * checked and nothing is done. Put it after the form's own Submit, so that the return key does not press it.
 */
export function MoreRows({ list, action, rows, children }: MoreRowsProps) {
	const { link } = usePage();
	return (
		<button
			type="submit"
			class="button"
			data-kind="second"
			name={askForMore}
			value={list}
			formaction={`${link(action)}#${list}-${rows}`}
			formnovalidate
		>
			{children}
		</button>
	);
}
