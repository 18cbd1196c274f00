import { beforeAll, expect, test } from 'vitest';
import { naryn2014 } from '../src/commands/demo/naryn-2014.server.ts';
import { officePath, publicPath } from '../src/paths.ts';
import { phone } from './support/browser.ts';
import { aHouse } from './support/house.ts';
import { aVisitor } from './support/visitor.ts';

const house = await aHouse({ as: 'demo' });
const town = 'naryn';
const secretaryOfTheCouncil = { email: 'katchy@demo.kenesh.invalid', password: 'demo-katchy-2014' };

beforeAll(() => naryn2014.enter(() => {}), 60_000);

const square = [
	[75.985, 41.427],
	[75.991, 41.427],
	[75.991, 41.43],
	[75.985, 41.427]
];
const feature = (type: string, coordinates: unknown, name?: string) => ({
	type: 'Feature',
	geometry: { type, coordinates },
	properties: { name }
});
const layer = {
	name: 'naryn.geojson',
	mimeType: 'application/geo+json',
	buffer: Buffer.from(
		JSON.stringify({
			type: 'FeatureCollection',
			features: [
				feature('Polygon', [square], 'Жеңиш паркы'),
				feature('Point', [76, 41.44], 'Жаңы сейил бак'),
				feature('Point', [76.1, 41.4])
			]
		})
	)
};

test('the secretary looks through a layer without script, takes two of its three things, and a citizen sees them on a phone', async () => {
	const secretary = await aVisitor(house, { language: 'ky', screen: phone, javaScript: 'off' });
	await secretary.signInAs(secretaryOfTheCouncil);
	await secretary.open(officePath.places);
	await secretary.press('Карта катмарынан киргизүү');
	await secretary.attach(/Катмардын файлы/, { name: 'тизме.txt', mimeType: 'text/plain', buffer: Buffer.from('Жеңиш паркы') });
	await secretary.fill(/Катмарды ким түзгөн/, '© OpenStreetMap катышуучулары, ODbL');
	await secretary.press('Көрүп чыгуу', { answer: 422 });
	await secretary.see('Бул файл бул жерге туура келбейт');
	await secretary.attach(/Катмардын файлы/, layer);
	await secretary.press('Көрүп чыгуу');
	await secretary.see('Жаңы сейил бак');
	await secretary.see('Аты жок');
	await secretary.press('Киргизүү');
	await secretary.see('Катмардан жерлер киргизилди');

	const citizen = await aVisitor(house, { language: 'ru', screen: phone, javaScript: 'off' });
	await citizen.open(publicPath.places(town));
	expect(await citizen.page.locator('figure.map .map-number').count()).toBe(2);
	await citizen.press(/парк Жеңиш/);
	await citizen.see('© OpenStreetMap катышуучулары, ODbL');
	const given = await (await citizen.fetch(`${publicPath.places(town)}.geojson`)).json();
	expect(given.features.map(({ properties }: { properties: { name: string } }) => properties.name).toSorted()).toEqual([
		'Жаңы сейил бак',
		'Жеңиш паркы'
	]);
}, 120_000);

test('coordinates are typed as a phone shows them, or a tap on the map writes them down; the citizen moves the map', async () => {
	const secretary = await aVisitor(house, { language: 'ky' });
	await secretary.signInAs(secretaryOfTheCouncil);
	await secretary.open(officePath.places);
	await secretary.press(/Ак-Бечел суу алуучу/);
	await secretary.fill(/Координаттары/, 'мектептин жаны');
	await secretary.press('Сактоо', { within: 'Координаттары', answer: 422 });
	await secretary.see('Координаттар окулган жок');
	await secretary.fill(/Координаттары/, '41°25′12″ түн. к. 76°02′24″ чыг. у.');
	await secretary.press('Сактоо', { within: 'Координаттары' });
	expect(await secretary.page.getByLabel(/Координаттары/).inputValue()).toBe('41.42, 76.04');

	await secretary.page.getByRole('button', { name: 'Картадан чийүү' }).click();
	const canvas = secretary.page.locator('.map-moving canvas');
	await secretary.page.getByRole('button', { name: 'чекит' }).waitFor();
	await secretary.page.waitForFunction(() => document.querySelector('[data-map] button[disabled]') === null);
	await canvas.click({ position: { x: 200, y: 120 } });
	await secretary.page.waitForFunction(() => document.querySelector<HTMLInputElement>('[name=coordinates]')?.value !== '41.42, 76.04');
	expect(await secretary.page.getByLabel(/Координаттары/).inputValue()).toMatch(/^41\.\d{6}, 7[56]\.\d{6}$/);

	const citizen = await aVisitor(house, { language: 'ky' });
	await citizen.open(publicPath.map(town));
	await citizen.page.getByRole('button', { name: 'Картаны жылдырып, чоңойтуу' }).click();
	await citizen.page.locator('.map-moving canvas').waitFor();
	await citizen.page.waitForFunction(() => document.querySelector('figure.map') === null);
	expect(await citizen.page.getByRole('button', { name: 'Чоңойтуу' }).count()).toBe(1);
}, 120_000);
