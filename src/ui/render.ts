import { h, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { PageContext } from './context.ts';
import type { Page } from './page.ts';

/** The whole answer, from doctype to the end of html. Every value is escaped by the renderer; there is no raw HTML. */
export const renderPage = (vnode: VNode, page: Page): string =>
	`<!doctype html>${renderToString(h(PageContext.Provider, { value: page }, vnode))}`;
