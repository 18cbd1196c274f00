import type { Locator, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { inLanguage } from '#platform/i18n/addresses.ts';
import { accountPath } from '../../src/paths.ts';
import { browser, contextFor, type Looking } from './browser.ts';
import { keepEar } from './ear.ts';
import { faultsOf } from './faults.ts';
import { type Cut, takePicture } from './pictures.ts';
import { type Credentials, signIn } from './signing-in.ts';

/** What the house answers to a step: anything but 200 is said beforehand by whoever expects it. */
type Expecting = { answer?: number };
type Name = string | RegExp;

/**
 * Somebody in front of a browser. What they do is said in their own words, and every page they come to is looked
 * through for faults: a page nobody wrote a test for is still tested by whoever passes it.
 */
export async function aVisitor(house: { origin: string }, looking: Looking = {}) {
	const { language = 'ky', javaScript = 'on' } = looking;
	const context = await (await browser()).newContext({ ...contextFor(looking), baseURL: house.origin });
	onTestFinished(() => context.close());
	context.setDefaultTimeout(8_000);
	const page = await context.newPage();
	const heard = keepEar(page, house.origin);

	/** Looks through the page just reached. */
	async function arrive(step: string, { answer = 200 }: Expecting): Promise<void> {
		await page.waitForLoadState('load');
		const status = heard.lastAnswer();
		const faults = [
			...(status === answer ? [] : [`answered ${status}, not ${answer}`]),
			...(await faultsOf(page, { language, javaScript })),
			...heard.take()
		];
		if (faults.length) throw new Error(`${step} → ${page.url()}\n  - ${faults.join('\n  - ')}`);
	}

	const prefixed = (path: string) => inLanguage(language, path);

	return {
		page,
		context,
		/** Opens an address of the house in the visitor's own language. */
		async open(path: string, expecting: Expecting = {}): Promise<void> {
			await page.goto(prefixed(path));
			await arrive(`open ${path}`, expecting);
		},
		/** Signs in by the page for it, with a code when one is asked; stands on the desk afterwards. */
		async signInAs(credentials: Credentials): Promise<void> {
			await page.goto(prefixed(accountPath.signIn));
			await arrive('sign in', {});
			await signIn(page, credentials, () => arrive(`sign in as ${credentials.email}`, {}));
			if (page.url().includes(accountPath.signIn)) throw new Error(`${credentials.email} was not let in`);
		},
		/** Presses a button or follows a link, and looks through the page it leads to. `within` names the row it stands in. */
		async press(name: Name, { within, ...expecting }: Expecting & { within?: Name } = {}): Promise<void> {
			const target = pressable(page, name, within);
			await refuseUnsendable(target);
			await Promise.all([page.waitForEvent('framenavigated', (frame) => frame === page.mainFrame()), target.click()]);
			await arrive(`press ${name}`, expecting);
		},
		/** Presses what changes this very page: a fold, a tab of an island. */
		tap: (name: Name, { within }: { within?: Name } = {}): Promise<void> => pressable(page, name, within).click(),
		fill: (label: Name, value: string): Promise<void> => field(page, label).fill(value),
		choose: async (label: Name, option: string): Promise<void> => void (await field(page, label).selectOption({ label: option })),
		tick: (label: Name): Promise<void> => field(page, label).check(),
		attach: (label: Name, file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> =>
			field(page, label).setInputFiles(file),
		/** Waits until it can be read on the page. */
		see: (text: Name): Promise<void> => page.getByText(text).filter({ visible: true }).first().waitFor(),
		async notSee(text: Name): Promise<void> {
			expect(await page.getByText(text).filter({ visible: true }).count(), `${text} can be read`).toBe(0);
		},
		heading: async (): Promise<string> => ((await page.locator('h1').textContent()) ?? '').trim(),
		/** Where the visitor stands, without the prefix of the language. */
		at: (): string => new URL(page.url()).pathname.replace(/^\/(ru|en)(?=\/|$)/, '') || '/',
		/** Fetches a file as the visitor's browser would: for downloads and for what is not a page. */
		fetch: (path: string) => context.request.get(prefixed(path)),
		/** A picture for the manual, of the whole page's top or of what begins with a text. */
		picture: (name: string, cut: Cut = {}): Promise<void> => takePicture(page, `${name}.${language}`, cut)
	};
}

const exactly = (name: Name) => (typeof name === 'string' ? { name, exact: true } : { name });

function pressable(page: Page, name: Name, within: Name | undefined): Locator {
	const fold = page
		.locator('summary')
		.filter({ hasText: typeof name === 'string' ? new RegExp(`^\\s*${RegExp.escape(name)}`, 'u') : name });
	const target = page
		.getByRole('button', exactly(name))
		.or(page.getByRole('link', exactly(name)))
		.or(fold);
	if (!within) return target.filter({ visible: true }).first();
	return page
		.locator('li, tr, dd, article, section, fieldset, form')
		.filter({ hasText: within })
		.filter({ has: target })
		.last()
		.locator(target)
		.first();
}

const field = (page: Page, label: Name): Locator =>
	page
		.getByLabel(label, { exact: typeof label === 'string' })
		.filter({ visible: true })
		.first();

/** A browser keeps an incomplete form to itself; then no page would ever come. */
async function refuseUnsendable(target: Locator): Promise<void> {
	const problem = await target.evaluate((element) => {
		const form = element instanceof HTMLButtonElement && element.type === 'submit' && !element.formNoValidate ? element.form : null;
		if (!form || form.noValidate || form.checkValidity()) return '';
		const fields = [...form.elements].filter(
			(each) => each instanceof HTMLInputElement || each instanceof HTMLTextAreaElement || each instanceof HTMLSelectElement
		);
		return fields
			.filter((each) => !each.checkValidity())
			.map((each) => `${each.name}: ${each.validationMessage}`)
			.join('; ');
	});
	if (problem) throw new Error(`The browser does not send the form: ${problem}`);
}
