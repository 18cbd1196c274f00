import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { phone } from './support/browser.ts';
import { aVisitor } from './support/visitor.ts';

/** A house of single pages, each with one thing wrong, so that we know the visitor would notice. */
const sound = (main: string, { title = 'Барак', head = '', lang = 'ky' } = {}) =>
	`<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><link rel="icon" href="data:,">${head}</head><body><main>${main}</main></body></html>`;
const h1 = '<h1>Барак</h1>';

const pages: Record<string, string> = {
	'/sound': sound(
		`${h1}<form action="/next"><label for="n">Аты</label><input id="n" name="n" required> <button>Жөнөтүү</button></form><p lang="en">Save this page</p>`
	),
	'/next': sound('<h1>Кийинки барак</h1><ul><li>Суу <a href="/sound">Ачуу</a></li><li>Жол <a href="/road">Ачуу</a></li></ul>'),
	'/road': sound('<h1>Жол</h1>'),
	'/ru': sound('<h1>Страница</h1>', { lang: 'ru', title: 'Страница' }),
	'/untitled': sound(h1, { title: ' ' }),
	'/headless': sound('<p>Барак</p>'),
	'/two-headed': sound(h1 + h1),
	'/unlabelled': sound(`${h1}<form><input name="reason" placeholder="Себеби"></form>`),
	'/key': sound(`${h1}<p>platform.form.stale</p>`),
	'/argument': sound(`${h1}<p>Катышты: {count}</p>`),
	'/english': sound(`${h1}<p>Please search again</p>`),
	'/wrong-language': sound(h1, { lang: 'ru' }),
	'/axe': sound(`${h1}<p style="color:#bbb;background:#fff">Окулбайт</p>`),
	'/noisy': sound(`${h1}<script>console.error('сынды')</script>`),
	'/broken-script': sound(`${h1}<script>nowhere()</script>`),
	'/missing-part': sound(`${h1}<img src="/none.png" alt="Сүрөт">`),
	'/abroad': sound(`${h1}<img src="http://127.0.0.2:9/x.png" alt="Сүрөт">`),
	'/wide': sound(`${h1}<div style="width:900px">Кең</div>`),
	'/twice': sound(`${h1}<p id="a">1</p><p id="a">2</p>`),
	'/nowhere-link': sound(`${h1}<a href="#gone">Төмөн</a>`)
};

const house = { origin: '' };
const server = createServer((request, response) => {
	const page = pages[new URL(request.url ?? '/', 'http://here').pathname];
	response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(page ?? sound('<h1>Табылган жок</h1>'));
});
beforeAll(async () => {
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	if (address && typeof address === 'object') house.origin = `http://127.0.0.1:${address.port}`;
});
afterAll(() => server.close());

describe('the visitor finds fault with', () => {
	test.each([
		['/untitled', /no title/],
		['/headless', /0 first headings/],
		['/two-headed', /2 first headings/],
		['/unlabelled', /field without a label/],
		['/key', /message key is printed: platform\.form\.stale/],
		['/argument', /unfinished is printed/],
		['/english', /English on a page in ky \(.*search/],
		['/wrong-language', /says it is in "ru"/],
		['/axe', /color-contrast/],
		['/noisy', /console: сынды/],
		['/broken-script', /script: nowhere is not defined/],
		['/missing-part', /404 for .*none\.png/],
		['/abroad', /asks another house/],
		['/wide', /scrolls sideways at 360 px.*width:900px/],
		['/twice', /id "a" is there more than once/],
		['/nowhere-link', /link into nothing/],
		['/not-there', /answered 404/]
	])('%s', async (path, fault) => {
		const visitor = await aVisitor(house);
		await expect(visitor.open(path)).rejects.toThrow(fault);
	});

	test('a page read without JavaScript, as with it', async () => {
		const visitor = await aVisitor(house, { javaScript: 'off', screen: phone });
		await visitor.open('/sound');
		await expect(visitor.open('/axe')).rejects.toThrow(/color-contrast/);
		await expect(visitor.open('/wide')).rejects.toThrow(/sideways/);
	});
});

describe('the visitor', () => {
	test('fills a form, presses, and stands on the next page', async () => {
		const visitor = await aVisitor(house);
		await visitor.open('/sound');
		await expect(visitor.press('Жөнөтүү')).rejects.toThrow(/does not send the form: n:/);
		await visitor.fill('Аты', 'Нарын');
		await visitor.press('Жөнөтүү');
		expect(visitor.at()).toBe('/next');
		await visitor.see('Суу');
		await visitor.notSee('Аты');
		expect(await visitor.heading()).toBe('Кийинки барак');
	});

	test('presses the word in the row that was meant', async () => {
		const visitor = await aVisitor(house);
		await visitor.open('/next');
		await visitor.press('Ачуу', { within: 'Жол' });
		expect(visitor.at()).toBe('/road');
	});

	test('comes in their own language and expects a refusal where there is one', async () => {
		const visitor = await aVisitor(house, { language: 'ru' });
		await visitor.open('/');
		expect(visitor.at()).toBe('/');
		const other = await aVisitor(house);
		await other.open('/not-there', { answer: 404 });
	});
});
