import { beforeAll, expect, test } from 'vitest';
import type { Language } from '#platform/i18n/languages.ts';
import { naryn2014 } from '../src/commands/demo/naryn-2014.server.ts';
import { officePath } from '../src/paths.ts';
import { desk, phone } from './support/browser.ts';
import { aHouse } from './support/house.ts';
import { aVisitor } from './support/visitor.ts';

const house = await aHouse({ as: 'demo' });

beforeAll(() => naryn2014.enter(() => {}), 60_000);

const people = {
	secretary: { email: 'katchy@demo.kenesh.invalid', password: 'demo-katchy-2014' },
	administrator: { email: 'administrator@demo.kenesh.invalid', password: 'demo-administrator-2014' },
	responsible: { email: 'taza-naryn@demo.kenesh.invalid', password: 'demo-taza-naryn-2014' },
	press: { email: 'basma-soz@demo.kenesh.invalid', password: 'demo-basma-soz-2014' }
};

/** Pages that differ only in the thing they are about are one kind: /office/items/… */
const kindOf = (address: string): string => address.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\d{4}(-\d\d)*/g, '…');

test.each<[keyof typeof people, Language, typeof phone, number]>([
	['secretary', 'ky', phone, 45],
	['administrator', 'ru', desk, 15],
	['responsible', 'ru', phone, 4],
	['press', 'ky', desk, 8]
])(
	'the %s can follow every link of the office, in %s, and nothing is wrong with any page',
	async (who, language, screen, kindsAtLeast) => {
		const visitor = await aVisitor(house, { language, screen });
		await visitor.signInAs(people[who]);
		const seen = new Set<string>();
		const faults: string[] = [];
		const waiting = [{ address: officePath.desk, from: 'sign-in' }];
		for (let next = waiting.shift(); next; next = waiting.shift()) {
			const { address, from } = next;
			if (seen.has(kindOf(address))) continue;
			seen.add(kindOf(address));
			await visitor.open(address).catch((fault: Error) => faults.push(`from ${from}: ${fault.message}`));
			waiting.push(...(await officeLinks(visitor.page)).map((found) => ({ address: found, from: address })));
		}
		expect(faults.join('\n')).toBe('');
		expect(seen.size).toBeGreaterThanOrEqual(kindsAtLeast);
	},
	300_000
);

/** Addresses of pages of the office that this page leads to, without language and parameters; files are no pages. */
async function officeLinks(page: Awaited<ReturnType<typeof aVisitor>>['page']): Promise<string[]> {
	const links = await page.locator('a[href]').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
	return links
		.map((href) => (href.split(/[?#]/, 1)[0] ?? '').replace(/^\/(ru|en)(?=\/)/, ''))
		.filter((path) => path.startsWith(officePath.desk) && !/\.\w+$|\/files\//.test(path));
}
