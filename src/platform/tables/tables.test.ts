import readExcelFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { plainDate } from '#platform/dates/plain-date.ts';
import { hostileTexts, partOf } from '#testing/papers.ts';
import { csvOf } from './csv.ts';
import { date, number, type Sheet, text } from './sheet.ts';
import { xlsxOf } from './xlsx.server.ts';

type Decision = { title: string; share: number | null; day: string | null };

const decisions = (...rows: Decision[]): Sheet<Decision> => ({
	name: 'Чечимдер: 2014',
	columns: [text('Чечим', (row) => row.title), number('Үлүшү', (row) => row.share), date('Күнү', (row) => row.day)],
	rows
});

const group: Decision = { title: 'Жумушчу топ түзүлсүн', share: -12.5, day: plainDate('2014-05-28') };
const later: Decision = { title: 'Тандоо; кийинкиге «калтырылсын»', share: null, day: '2014-ж. октябрь' };

const fieldsOf = (title: string, language: 'ky' | 'en' = 'ky') =>
	csvOf({ ...decisions({ ...group, title }), columns: [text<Decision>('Чечим', (row) => row.title)] }, language).split('\r\n')[1];
const openedAgain = async (sheet: Sheet<Decision>) => (await readExcelFile(Buffer.from(await xlsxOf(sheet)), { trim: false }))[0];

test('a Kyrgyz or Russian Excel gets semicolons and a decimal comma', () => {
	const ky = '\uFEFFЧечим;Үлүшү;Күнү\r\nЖумушчу топ түзүлсүн;-12,5;2014-05-28\r\n"Тандоо; кийинкиге «калтырылсын»";;2014-ж. октябрь\r\n';
	expect(csvOf(decisions(group, later), 'ky')).toBe(ky);
	expect(csvOf(decisions(group, later), 'ru')).toBe(ky);
});

test('an English Excel gets commas and a decimal point', () => {
	expect(csvOf(decisions(group), 'en')).toBe('\uFEFFЧечим,Үлүшү,Күнү\r\nЖумушчу топ түзүлсүн,-12.5,2014-05-28\r\n');
});

test.each([
	['=HYPERLINK("http://x";"y")', `"'=HYPERLINK(""http://x"";""y"")"`],
	['+996 (3522) 5-00-00', `'+996 (3522) 5-00-00`],
	['-2+3', `'-2+3`],
	['- тандоо', `'- тандоо`],
	['@SUM(A1)', `'@SUM(A1)`],
	['\t=1', `'\t=1`],
	['＝1', `'＝1`],
	['-5', '-5'],
	['-12,5', '-12,5'],
	['+996352250000', '+996352250000'],
	['— сызык', '— сызык'],
	['а "б" в', '"а ""б"" в"'],
	['а\nб', '"а\nб"'],
	[' а', '" а"'],
	['а, б', 'а, б']
])('%j is written %s', (typed, written) => expect(fieldsOf(typed)).toBe(written));

test('a workbook opens with its words, numbers and days', async () => {
	expect(await openedAgain(decisions(group, later))).toEqual({
		sheet: 'Чечимдер 2014',
		data: [
			['Чечим', 'Үлүшү', 'Күнү'],
			['Жумушчу топ түзүлсүн', -12.5, new Date('2014-05-28T00:00:00Z')],
			['Тандоо; кийинкиге «калтырылсын»', null, '2014-ж. октябрь']
		]
	});
});

test('its titles are bold and stay in sight', async () => {
	const file = await xlsxOf(decisions(group));
	expect(partOf(file, 'xl/worksheets/sheet1.xml')).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
	expect(partOf(file, 'xl/styles.xml')).toContain('<b/>');
});

test.each([...hostileTexts, '=1+1', '_x0041_', ' боштук ', 'а\nб', ''])('%j comes back to the letter and is no formula', async (typed) => {
	const sheet = decisions({ ...group, title: typed });
	expect((await openedAgain(sheet))?.data[1]?.[0] ?? '').toBe(typed);
	expect(partOf(await xlsxOf(sheet), 'xl/worksheets/sheet1.xml')).not.toContain('<f>');
});

test('a list without rows is still a list, a text too long is cut with a sign, a day before Excel is text', async () => {
	expect((await openedAgain(decisions()))?.data).toEqual([['Чечим', 'Үлүшү', 'Күнү']]);
	const data = (await openedAgain(decisions({ title: 'а'.repeat(40_000), share: Number.NaN, day: plainDate('1899-12-31') })))?.data[1];
	expect(data).toEqual([`${'а'.repeat(32_766)}…`, null, '1899-12-31']);
});

test.each(['', "'", '[]:*?/\\', 'Координациялык кеңештин бардык чечимдери'])('a workbook called %j opens', async (name) => {
	expect((await openedAgain({ ...decisions(group), name }))?.sheet).toMatch(/^.{1,31}$/);
});

test('the same sheet is the same file', async () => {
	expect(Buffer.from(await xlsxOf(decisions(group))).equals(await xlsxOf(decisions(group)))).toBe(true);
});
