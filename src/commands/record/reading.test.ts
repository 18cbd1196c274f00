import { expect, test } from 'vitest';
import { exitCodeOf, lastWords } from '#platform/config/hindrance.ts';
import { aFolderWith, naryn2014 } from '#testing/records.ts';
import { readRecord } from './reading.server.ts';

const whole = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);

test('the record of 2014 reads well', async () => {
	const record = await readRecord(naryn2014);
	expect(record.meetings.map(({ key }) => key)).toEqual(['2014-05-28', '2014-06-11', '2014-08-21']);
});

test.each([
	['organizations.json', whole('"kind": "donor"', '"kind": "sponsor"'), /^organizations\.json, \[1\]\.kind: .*"donor".*\.$/],
	['bodies.json', whole('"from": "2014-06-19"', '"from": "19.06.2014"'), 'bodies.json, [0].names[1].from: a day looks like 2014-05-28.'],
	[
		'bodies.json',
		whole('"founded": "2010"', '"founded": "long ago"'),
		'bodies.json, [0].founded: a date is a day, a month or a year: 2014-10.'
	],
	['people.json', whole('"holds"', '"hold"'), 'people.json, [0]: Unrecognized key: "hold".'],
	['places.json', whole('"ky": "Нарын шаары"', '"kg": "Нарын шаары"'), /^places\.json, \[0\]\.spellings\[0\]\.name: .+\.$/],
	[
		'places.json',
		whole('"ky": "Нарын шаары", ', ''),
		/^places\.json, .+name: the text is missing in the language it was first written in\.$/
	],
	[
		'documents.json',
		whole('"key": "order-242"', '"key": "order-425"'),
		/^documents\.json: the key "order-425" names a document, but also a document/
	],
	[
		'documents.json',
		whole('"issuer": "city-hall"', '"issuer": "town-hall"'),
		'documents.json: order-425, issuer: "town-hall" is no organization of this record.'
	],
	[
		'meetings/2014-08-21.json',
		whole('"ses"', '"sas"'),
		'meetings/2014-08-21.json: 2014-08-21/1.4, addressees: "sas" is no organization, body, person, office of this record.'
	],
	[
		'meetings/2014-06-11.json',
		whole('"announcedItems": 4', '"announcedItems": "four"'),
		/^meetings\/2014-06-11\.json, announcedItems: .+\.$/
	],
	['meetings/2014-05-28.json', whole('{ "relation": "later" }', '{}'), /term: a term has a date or a relation to an event\.$/],
	['municipality.json', whole('{', ''), /^municipality\.json is not JSON: .+\.$/],
	['municipality.json', whole('Asia/Bishkek', 'Asia/Naryn'), 'municipality.json, timeZone: there is no such time zone.']
])('a mistake in %s is one sentence that names the field', async (file, change, sentence) => {
	const fault: unknown = await readRecord(aFolderWith(file, change)).catch((each: unknown) => each);
	expect(lastWords(fault)).toMatch(sentence);
	expect(exitCodeOf(fault)).toBe(2);
});

test('a folder that is none, or no record, is refused', async () => {
	await expect(readRecord('/nowhere/at/all')).rejects.toThrow('There is no folder /nowhere/at/all that can be read.');
	await expect(readRecord(`${naryn2014}meetings`)).rejects.toThrow('holds no municipality.json');
});
