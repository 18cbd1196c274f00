import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import type { Language } from '#platform/i18n/languages.ts';
import { browser, phone } from './browser.ts';
import { faultyWords } from './words.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Everything that is wrong with the page somebody stands on, one sentence for each fault. */
export async function faultsOf(page: Page, { language, javaScript }: { language: Language; javaScript: 'on' | 'off' }): Promise<string[]> {
	const { texts, faults } = await page.evaluate(lookAround, language);
	const found = javaScript === 'on' ? await barriers(page) : await withScripts(page, barriers);
	return [...faults, ...faultyWords(texts, language), ...found, ...(await tooWide(page))];
}

/** axe-core waits by timers, which stand still where scripts are off: it looks at the same page in a window where they run. */
async function withScripts<T>(page: Page, work: (twin: Page) => Promise<T>): Promise<T> {
	const body = (await page.content()).replaceAll(/<script\b[^>]*>.*?<\/script>/gs, '');
	const context = await (await browser()).newContext({ viewport: page.viewportSize(), storageState: await page.context().storageState() });
	try {
		const twin = await context.newPage();
		await twin.route(page.url(), (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
		await twin.goto(page.url());
		return await work(twin);
	} finally {
		await context.close();
	}
}

/** Runs in the page. Text in another language is marked so (`lang`) and is not judged as this page's own words. */
function lookAround(language: string): { texts: string[]; faults: string[] } {
	const faults: string[] = [];
	const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
	const tag = ({ outerHTML }: Element) => outerHTML.slice(0, outerHTML.indexOf('>') + 1).slice(0, 140);

	if (!document.title.trim()) faults.push('the page has no title');
	const headings = all('h1').length;
	if (headings !== 1) faults.push(`the page has ${headings} first headings (h1), not one`);
	if (document.documentElement.lang !== language)
		faults.push(`the page says it is in "${document.documentElement.lang}", not in ${language}`);

	for (const field of document.querySelectorAll<HTMLInputElement>(
		'input:not([type=hidden], [type=submit], [type=button]), select, textarea'
	)) {
		const label =
			[...(field.labels ?? [])].map((each) => each.textContent).join('') ||
			field.getAttribute('aria-label') ||
			field.getAttribute('aria-labelledby');
		if (!label?.trim()) faults.push(`a field without a label: ${tag(field)}`);
	}
	const ids = all('[id]').map(({ id }) => id);
	for (const id of new Set(ids.filter((id, index) => ids.indexOf(id) !== index))) faults.push(`the id "${id}" is there more than once`);
	for (const link of all('a[href^="#"]')) {
		const id = decodeURIComponent(link.getAttribute('href')?.slice(1) ?? '');
		if (!id || !document.getElementById(id)) faults.push(`a link into nothing: ${tag(link)}`);
	}

	const own = (element: Element | null) =>
		element !== null &&
		element.closest('[lang]')?.getAttribute('lang') === language &&
		!element.closest('[translate=no], script, style, code, svg');
	const texts: string[] = own(document.documentElement) ? [document.title] : [];
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	for (let node = walker.nextNode(); node; node = walker.nextNode())
		if (node.textContent?.trim() && own(node.parentElement)) texts.push(node.textContent.trim());
	for (const name of ['title', 'placeholder', 'aria-label', 'alt'])
		for (const element of all(`[${name}]`)) if (own(element)) texts.push(element.getAttribute(name) ?? '');
	return { texts, faults };
}

type Barrier = { id: string; help: string; nodes: { html: string; failureSummary?: string }[] };

/** What keeps a person with a screen reader, a keyboard or weak eyes out, as axe-core sees it. */
async function barriers(page: Page): Promise<string[]> {
	await page.evaluate(axe);
	const found: Barrier[] = await page.evaluate('axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations)');
	return found.map(
		({ id, help, nodes }) =>
			`${id}: ${help}: ${nodes
				.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary?.split('\n')[1]?.trim() ?? ''}`)
				.slice(0, 3)
				.join(' · ')}`
	);
}

/** On the narrowest phone a page scrolls downwards only; wide tables scroll inside a frame of their own. */
async function tooWide(page: Page): Promise<string[]> {
	const before = page.viewportSize();
	await page.setViewportSize(phone);
	const wide = await page.evaluate(() => {
		const room = document.documentElement.clientWidth;
		if (document.documentElement.scrollWidth <= room) return [];
		const reaching = [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > room + 1);
		return [
			`${document.documentElement.scrollWidth} px wide`,
			...reaching.slice(0, 5).map(({ outerHTML }) => outerHTML.slice(0, outerHTML.indexOf('>') + 1).slice(0, 100))
		];
	});
	if (before) await page.setViewportSize(before);
	return wide.length ? [`the page scrolls sideways at ${phone.width} px: ${wide.join(' · ')}`] : [];
}
