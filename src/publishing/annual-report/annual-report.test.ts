import { expect, test } from 'vitest';
import { plainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import { insistFound } from '#platform/errors/refusal.ts';
import type { Language } from '#platform/i18n/languages.ts';
import { municipalityById } from '#platform/municipalities/queries.server.ts';
import { aCouncil, aRenaming, type Council } from '#testing/councils.ts';
import { aDecision, answered, anUndertaking } from '#testing/decisions.ts';
import { aGuest, aMeeting, anItem, anOpenMeeting, aPlannedMeeting, cancelled, closed, sent } from '#testing/meetings.ts';
import { aPen, linesOf, textOf } from '#testing/paper-words.ts';
import { pdfText } from '#testing/papers.ts';
import { inKyrgyz } from '#testing/people.ts';
import { counted } from '#testing/queries.ts';
import { aSmallCouncil, aWellKeptMeeting } from '#testing/quiet-year.ts';
import { annualReading } from './annual-report.queries.server.ts';
import { annualReportPaper } from './annual-report.ts';
import { countsOf } from './counts.rules.ts';
import { reportFile } from './report-file.server.ts';

type Wanted = { year?: number; today?: string; body?: string; language?: Language };

const townOf = async ({ municipalityId }: Pick<Council, 'municipalityId'>) => insistFound(await municipalityById(db, municipalityId));

const read = async (council: Council, { year = 2014, today = '2014-12-31', body }: Wanted = {}) =>
	annualReading(db, await townOf(council), { year, today: plainDate(today), body });

const drawn = async (council: Council, wanted: Wanted = {}) =>
	annualReportPaper(await read(council, wanted), aPen(wanted.language ?? 'ky'));

test('who was asked, how far they are and their last word on it, with n of N', async () => {
	const council = await aCouncil();
	const meeting = await anOpenMeeting(council, '2014-06-11');
	const undertaking = await anUndertaking(await aDecision(meeting, { text: 'Челектер коюлсун' }));
	await closed(meeting);
	await answered(undertaking, 'claimed_done', { sentence: { original: 'ky', ky: '6 челек коюлду' } });
	const text = textOf(await drawn(council));
	expect(text).toContain('«Таза-Нарын» муниципалдык ишканасы – аткарылды деп билдирилди, 2014-жылдын 1-июлу («6 челек коюлду»)');
	expect(text).toContain('Аткарылганы тастыкталганы | 0/1 (0\u00a0%)');
	expect(text).toContain('Аткарылды деп билдирилгени, тастыктала элек | 1');
});

test('recommendations of earlier years come back until they are settled', async () => {
	const council = await aCouncil();
	const before = await anOpenMeeting(council, '2013-12-11');
	await anUndertaking(await aDecision(before, { text: 'Түтүктөр оңдолсун' }));
	await closed(before);
	await closed(await anOpenMeeting(council, '2014-06-11'));
	const text = textOf(await drawn(council));
	expect(text).toContain('Мурунку жылдардан калган тапшырмалардын аткарылганы тастыкталганы: 0/1 (0\u00a0%).');
	expect(text).toMatch(/— Түтүктөр оңдолсун\n\s+Чечим: 2013-жылдын 11-декабры, 1-чечим/);
});

test('meetings of the groups stand apart and are not counted as the council’s', async () => {
	const council = await aCouncil();
	const group = await aCouncil({ parent: council, kind: 'working_group', name: 'Стандарттар тобу' });
	await closed(await anOpenMeeting(council, '2014-06-11'));
	await closed(await anOpenMeeting(group, '2014-07-02'));
	expect(countsOf(await read(council))).toMatchObject({ held: 1, groupMeetings: 1 });
	const lines = linesOf(await drawn(council));
	const at = lines.indexOf('# Топтордун отурумдары');
	expect(lines.slice(at, at + 3)).toEqual([
		'# Топтордун отурумдары',
		'## 2014-жылдын 2-июлундагы кезектеги отурум',
		'Топ: Стандарттар тобу'
	]);
});

test('each of two councils has a report of its own, by its address', async () => {
	const first = await aCouncil({ name: 'Кызматтар кеңеши' });
	const second = await aCouncil({ town: { municipalityId: first.municipalityId, slug: first.town }, name: 'Жаштар кеңеши', slug: 'youth' });
	await closed(await anOpenMeeting(first, '2014-06-11'));
	await closed(await anOpenMeeting(second, '2014-07-02'));
	expect((await drawn(first)).author).toBe('Кызматтар кеңеши');
	expect((await drawn(first, { body: 'youth' })).title).toBe('Жаштар кеңешинин 2014-жылдагы ишмердүүлүгү жөнүндө отчёт');
	expect(countsOf(await read(first, { body: 'youth' }))).toMatchObject({ held: 1 });
});

test('what is ahead is told as ahead, what was called off with its reason, and a draft agenda not at all', async () => {
	const council = await aCouncil();
	await closed(await anOpenMeeting(council, '2014-05-28'));
	const planned = await aPlannedMeeting(council, 'октябрь 2014');
	await anItem(planned, { title: 'Жашыруун долбоор' });
	await aGuest(planned);
	await cancelled(await aMeeting(council, '2014-06-11'), 'Кворум болбойт');
	const text = textOf(await drawn(council, { today: '2014-08-01' }));
	expect(text).toContain('## 2014-жылдын октябрь айындагы кезектеги отурум\nОтурум алдыда.');
	expect(text).toContain('Отурум жокко чыгарылган: Кворум болбойт.');
	expect(text).not.toContain('Жашыруун долбоор');
	expect(text).not.toContain('Буюртма берүүчү');
});

test('a report ends with its year: what renamed the council later is not in it', async () => {
	const council = await aCouncil({ name: 'Өнүктүрүү максаттары боюнча кеңеш' });
	await closed(await anOpenMeeting(council, '2014-06-11'));
	await aRenaming(council, '2026-11-20', 'Кызматтардын сапаты боюнча кеңеш');
	const before = textOf(await drawn(council, { today: '2026-11-23' }));
	expect(before).not.toContain('Кызматтардын сапаты боюнча кеңеш');
	expect(before).not.toContain('2026-жылдын 20-ноябры');
});

test('words nobody translated keep their language, and the paper says so at its end; a name has none', async () => {
	const { council, seats } = await aSmallCouncil();
	await aWellKeptMeeting(council, seats);
	expect(textOf(await drawn(council, { language: 'ru' }))).toContain('приведены в подлиннике: на кыргызском языке.');
	expect(textOf(await drawn(council))).not.toContain('түп нускасында берилди');
});

test('a group’s meeting ahead is named as the group’s, one that is going on is not told, and only what was decided is said to be', async () => {
	const council = await aCouncil();
	await closed(await anOpenMeeting(council, '2014-05-28'));
	const group = await aCouncil({ parent: council, kind: 'working_group', name: 'Стандарттар тобу' });
	const ahead = await aMeeting(group, '2014-09-30');
	await anItem(ahead, { title: 'Стандарттын долбоору' });
	await sent(ahead);
	await anOpenMeeting(group, '2014-08-01');
	const lines = linesOf(await drawn(council, { today: '2014-08-01' }));
	const told = lines.slice(lines.indexOf('# Пландалган отурумдар'));
	expect(told.slice(1, 5)).toEqual([
		'## 2014-жылдын 30-сентябрындагы кезектеги отурум',
		'Топ: Стандарттар тобу',
		'Отурум алдыда.',
		'Күн тартиби:'
	]);
	expect(told.filter((line) => line.startsWith('## '))).toHaveLength(1);
});

test('an item whose next meeting was called off waits, and is not said to have been dealt with there', async () => {
	const council = await aCouncil();
	const may = await anOpenMeeting(council, '2014-05-28', ['Челектер жөнүндө']);
	const june = await aMeeting(council, '2014-06-11');
	await closed(may, { notReached: 'carry', reason: inKyrgyz('Убакыт жетпей калды') });
	expect(textOf(await drawn(council, { today: '2014-06-01' }))).toContain('2014-жылдын 11-июнундагы отурумга өткөрүлдү.');
	await cancelled(june, 'Кворум болбойт');
	const text = textOf(await drawn(council, { today: '2014-06-12' }));
	expect(text).toContain('Маселе кийинки отурумду күтүп турат.');
	expect(text).not.toContain('2014-жылдын 11-июнундагы отурумга өткөрүлдү');
});

test('a year of which nothing is recorded has no report', async () => {
	const council = await aCouncil();
	await expect(read(council, { year: 1999 })).rejects.toMatchObject({ status: 404 });
	await cancelled(await aMeeting(council, '2027-02-15'), 'Кворум болбойт');
	await expect(read(council, { year: 2027, today: '2026-11-23' })).rejects.toMatchObject({ status: 404 });
	await expect(read(council, { body: 'nowhere' })).rejects.toMatchObject({ status: 404 });
});

test('the report asks the same number of questions for two meetings and for twenty', async () => {
	const asked = async (meetings: number) => {
		const { council, seats } = await aSmallCouncil();
		for (let n = 0; n < meetings; n += 1) await aWellKeptMeeting(council, seats, `2014-06-${String(n + 1).padStart(2, '0')}`);
		const town = await townOf(council);
		const { from, asked } = counted();
		await annualReading(from, town, { year: 2014, today: plainDate('2014-12-31') });
		return asked();
	};
	expect(await asked(20)).toBe(await asked(2));
}, 120_000);

test('the command line is handed the same report as a file', async () => {
	const { council, seats } = await aSmallCouncil();
	await aWellKeptMeeting(council, seats);
	const town = await townOf(council);
	const pdf = await reportFile(town, 2014, { language: 'ru', format: 'pdf', now: new Date('2014-12-31T12:00:00Z') });
	expect(await pdfText(pdf)).toContain('ГОДОВОЙ ОТЧЁТ');
	await expect(reportFile(town, 1999, { language: 'ky', format: 'docx', now: new Date('2014-12-31T12:00:00Z') })).rejects.toMatchObject({
		status: 404
	});
});
