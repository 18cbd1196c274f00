import type { Page } from 'playwright-core';

/** Listens to what a browser only whispers: faults of scripts, requests that fail, and what the house answered last. */
export function keepEar(page: Page, origin: string) {
	let faults: string[] = [];
	let last = 0;
	page.on('console', (message) => {
		// A refused page is also written there by the browser; its status is judged by itself.
		if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) faults.push(`console: ${message.text()}`);
	});
	page.on('pageerror', (fault) => faults.push(`script: ${fault.message}`));
	page.on('requestfailed', (request) => {
		// A live stream, or what a page still wanted when it was left, ends this way.
		const why = request.failure()?.errorText ?? '';
		if (why !== 'net::ERR_ABORTED') faults.push(`request failed: ${request.url()} ${why}`);
	});
	page.on('request', (request) => {
		if (!request.url().startsWith(origin) && !/^(data|blob|about):/.test(request.url()))
			faults.push(`asks another house: ${request.url()}`);
	});
	page.on('response', (response) => {
		const request = response.request();
		if (request.isNavigationRequest() && request.frame() === page.mainFrame()) last = response.status() === 304 ? 200 : response.status();
		else if (response.status() >= 400) faults.push(`${response.status()} for ${response.url()}`);
	});
	return {
		lastAnswer: (): number => last,
		take: (): string[] => {
			const taken = faults;
			faults = [];
			return taken;
		}
	};
}
