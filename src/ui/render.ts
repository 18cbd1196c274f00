import { h, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { PageContext } from './context.ts';
import { type Drawn, DrawnContext, nothingDrawn } from './forms/drawn.ts';
import { formMark, nowhere } from './forms/form-context.ts';
import type { Page } from './page.ts';

const draw = (vnode: VNode, page: Page, drawn: Drawn | null): string => {
	const framed = h(PageContext.Provider, { value: page }, h(DrawnContext.Provider, { value: drawn }, vnode));
	return `<!doctype html>${renderToString(framed)}`;
};

/**
 * The whole answer, from doctype to the end of html. Every value is escaped by the renderer; there is no raw HTML.
 *
 * A refused page is drawn twice: only the first drawing tells what the fields are called and where they are folded away.
 * The form may have left its page meanwhile, because another secretary closed the item it was about: then the answer, and
 * what was typed, stand above everything.
 */
export function renderPage(vnode: VNode, page: Page): string {
	if (!page.refused) return draw(vnode, page, null);
	const drawn = nothingDrawn();
	const isThere = draw(vnode, page, drawn).includes(formMark(page.refused.form));
	return draw(vnode, isThere ? page : { ...page, refused: { ...page.refused, form: nowhere } }, drawn);
}
