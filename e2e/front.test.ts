import { expect, test } from 'vitest';
import { aMunicipality } from '#testing/factories.ts';
import { phone } from './support/browser.ts';
import { aHouse } from './support/house.ts';
import { aVisitor } from './support/visitor.ts';

const house = await aHouse();
await aMunicipality({ slug: 'naryn' });
await aMunicipality({ slug: 'at-bashy', name: { original: 'ky', ky: 'Ат-Башы', ru: 'Ат-Баши', en: 'At-Bashy' } });

test.each(['ky', 'ru', 'en'] as const)('the front door lists the municipalities in %s, on a phone without JavaScript', async (language) => {
	const visitor = await aVisitor(house, { language, screen: phone, javaScript: 'off' });
	await visitor.open('/');
	await visitor.see(language === 'ru' ? 'Ат-Баши' : language === 'en' ? 'At-Bashy' : 'Ат-Башы');
	expect(visitor.at()).toBe('/');
});

test('an address that is nowhere is a page, too', async () => {
	const visitor = await aVisitor(house);
	await visitor.open('/nowhere/at/all', { answer: 404 });
});
