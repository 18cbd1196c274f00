import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Page, Said } from './page.ts';

/** The page being drawn, for furniture deep inside it: words, language and addresses need not be handed down. */
export const PageContext = createContext<Page | null>(null);

export function usePage(): Page {
	const page = useContext(PageContext);
	if (!page) throw new Error('Furniture stands on a page: draw it through renderPage(vnode, page).');
	return page;
}

/** How deep a heading stands: entries of a list come right under the page's h1, or under the h2 of their section. */
export const HeadingContext = createContext<'h2' | 'h3'>('h2');

/** Says a sentence in the page's language. */
export const say = ({ t }: Page, said: Said): string => t(said.key, said.args);
