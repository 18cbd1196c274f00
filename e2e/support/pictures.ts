import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Which piece of the page is shown: from this text downwards, or from the top; this many pixels of it at most. */
export type Cut = { from?: string | RegExp; height?: number };

const manual = join(import.meta.dirname, '../../docs/manual');
/** As wide as a picture of the manual stands in the text: what is wider is shrunk there and cannot be read. */
const widest = 1000;
const margin = 10;

/** Takes a picture for the manual; only when KENESH_MANUAL=1 asks for new ones. */
export async function takePicture(page: Page, name: string, { from, height = 900 }: Cut): Promise<void> {
	if (process.env.KENESH_MANUAL !== '1') return;
	const before = page.viewportSize();
	if (before) await page.setViewportSize({ ...before, width: Math.min(before.width, widest) });
	await page.evaluate(() => scrollTo(0, 0));
	const clip = await cutOut(page, from, height);
	mkdirSync(manual, { recursive: true });
	await page.screenshot({ path: join(manual, `${name}.png`), fullPage: true, clip });
	if (before) await page.setViewportSize(before);
}

/** The head and the menu are shown with the top of a page only. */
async function cutOut(page: Page, from: Cut['from'], height: number) {
	const whole = await page.evaluate(() => ({
		x: 0,
		y: 0,
		width: document.documentElement.clientWidth,
		height: document.documentElement.scrollHeight
	}));
	if (!from) return { ...whole, height: Math.min(height, whole.height) };
	const main = (await page.locator('main').boundingBox()) ?? whole;
	const begin = (await page.getByText(from).filter({ visible: true }).first().boundingBox()) ?? main;
	const [x, y] = [Math.max(0, main.x - margin), Math.max(0, begin.y - margin)];
	return { x, y, width: Math.min(main.width + 2 * margin, whole.width - x), height: Math.min(height, main.y + main.height - y) };
}
