import { h, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { PageContext } from './context.ts';
import { formMark, nowhere } from './forms/form-context.ts';
import type { Page } from './page.ts';

const draw = (vnode: VNode, page: Page): string => `<!doctype html>${renderToString(h(PageContext.Provider, { value: page }, vnode))}`;

/**
 * The whole answer, from doctype to the end of html. Every value is escaped by the renderer; there is no raw HTML.
 *
 * A refused form may have left its page meanwhile: another secretary closed the item it was about. Then the page is drawn
 * again with the answer, and with what was typed, above everything.
 */
export function renderPage(vnode: VNode, page: Page): string {
	const html = draw(vnode, page);
	if (!page.refused || html.includes(formMark(page.refused.form))) return html;
	return draw(vnode, { ...page, refused: { ...page.refused, form: nowhere } });
}
