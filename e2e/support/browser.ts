import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core';
import { afterAll } from 'vitest';
import type { Language } from '#platform/i18n/languages.ts';
import { findChromium } from './chromium.ts';
import { typefaces } from './typefaces.ts';

export const phone = { width: 360, height: 740 };
export const desk = { width: 1280, height: 800 };

/** How somebody looks at the pages. */
export type Looking = { language?: Language; screen?: typeof phone; javaScript?: 'on' | 'off' };

let opened: Promise<Browser> | null = null;

/** The one browser of this test file, started when the first page is opened. */
export function browser(): Promise<Browser> {
	opened ??= open();
	return opened;
}

async function open(): Promise<Browser> {
	const { executablePath, env } = await findChromium();
	const own = Object.fromEntries(Object.entries(process.env).filter((each): each is [string, string] => each[1] !== undefined));
	return chromium.launch({
		executablePath,
		env: { ...own, ...env, ...typefaces() },
		args: [
			'--no-sandbox',
			'--disable-dev-shm-usage',
			'--use-angle=swiftshader',
			'--enable-unsafe-swiftshader',
			'--font-render-hinting=none'
		]
	});
}

afterAll(async () => (await opened)?.close());

/** A visitor's own window: nothing is shared with another visitor, and no page waits for an animation. */
export const contextFor = ({ language = 'ky', screen = desk, javaScript = 'on' }: Looking): BrowserContextOptions => ({
	viewport: screen,
	locale: language === 'en' ? 'en-GB' : language,
	timezoneId: 'Asia/Bishkek',
	javaScriptEnabled: javaScript === 'on',
	reducedMotion: 'reduce',
	serviceWorkers: 'block'
});
