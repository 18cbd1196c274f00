import { beforeAll, expect, test } from 'vitest';
import { meetingOf } from '#domain/meetings/queries.server.ts';
import { db } from '#platform/db/database.server.ts';
import type { Language } from '#platform/i18n/languages.ts';
import { aCouncil, aRenaming, aSeat } from '#testing/councils.ts';
import { aDecision } from '#testing/decisions.ts';
import { aMeetingKeptInFull, type KeptInFull } from '#testing/kept-in-full.ts';
import { aClosedMeeting, anAttendance, anItem, anOpenMeeting, aVote, closed, type Meeting } from '#testing/meetings.ts';
import { aPen, linesOf, textOf } from '#testing/paper-words.ts';
import { inKyrgyz } from '#testing/people.ts';
import { counted } from '#testing/queries.ts';
import { minutesReading } from './minutes.queries.server.ts';
import { minutesPaper } from './minutes.ts';

const townOf = ({ municipalityId }: Meeting) => ({
	id: municipalityId,
	name: { original: 'ky' as const, ky: 'Нарын шаары', ru: 'Город Нарын' }
});

const drawn = async (meeting: Meeting, language: Language = 'ky', form: 'full' | 'short' = 'full') =>
	minutesPaper(await minutesReading(db, townOf(meeting), await meetingOf(db, meeting.municipalityId, meeting.id)), aPen(language), {
		form,
		as: 'approved'
	});

let kept: KeptInFull;
beforeAll(async () => {
	kept = await aMeetingKeptInFull();
});

test('the national form, from the head to the signatures', async () => {
	expect(linesOf(await drawn(kept))).toEqual([
		...['Координациялык кеңеш', 'ПРОТОКОЛ № ____', 'кезексиз отурумдун', '2014-жылдын 11-июну | Нарын шаары'],
		...['Төрагалык кылган: Эркинов Талант', 'Протоколду жазган: Асанова Бермет', 'Өткөн жери: Мэриянын залы'],
		...['Убактысы: 10:00–10:00', 'Себеби: Чечилбей калган маселелер бар'],
		...['Катышкандар:', '1. Асанов Бакыт', '2. Асанова Бермет', '3. Жакыпова Айнура (кечигип келди)', '4. Эркинов Талант'],
		...['Катышпагандар:', '— Ботоева Гүлнара'],
		...['Чакырылгандар:', '— Буюртма берүүчү менен аткаруучулар (катышканы жазылган эмес)'],
		'Кворум бар: 5 мүчөнүн 4 катышты, 3 керек. Кворумдун эрежеси: мүчөлөрдүн жарымынан көбү. Эреженин булагы жазылган эмес: жалпы практика колдонулду.',
		...['# Күн тартиби', '1. Таза суу жөнүндө', '  Баяндамачы: Жетекчи, «Таза-Нарын» муниципалдык ишканасы', '2. Челектер жөнүндө'],
		...['# 1. Таза суу жөнүндө', 'УГУЛДУ:', 'Жетекчи, «Таза-Нарын» муниципалдык ишканасы', 'Суу түтүктөрү эскирген.'],
		...['ЧЫГЫП СҮЙЛӨШТҮ:', 'Асанов: колдойм.', 'Жакыпова: толуктоо керек.'],
		...['ЧЕЧИМ КЫЛАТ:', '1. Түтүктөр оңдолсун'],
		'  Адресат: «Таза-Нарын» муниципалдык ишканасы; мөөнөтү: 2014-жылдын 31-декабрына чейин.',
		...['  Добуш берүү (аты-жөнү боюнча): макул – 3, каршы – 0, калыс – 1. Кабыл алынды.'],
		...['  Макул: Асанов Бакыт, Асанова Бермет, Эркинов Талант.', '  Калыс: Жакыпова Айнура.'],
		...['2. Тариф каралсын', '  Чечим кеңештин өзү үчүн милдеттүү.', '  Добуш берүү жазылган эмес.'],
		...['# 2. Челектер жөнүндө', 'УГУЛДУ:', 'Баяндамачы жана баяндаманын мазмуну жазылган эмес.'],
		...['ЧЫГЫП СҮЙЛӨШТҮ:', 'Чыгып сүйлөгөндөр жазылган эмес.', 'Асанов Бакыт – маселени кароого катышкан жок: ишканада иштейт.'],
		'Бул маселенин каралганы жазылган эмес.',
		...['# Күн тартибинин маселелерине байланышпаган чечимдер', 'ЧЕЧИМ КЫЛАТ:', '3. Агенттикке кат жөнөтүлсүн'],
		...['Добуш берүү жазылган эмес.', 'Калган чечимдер сунуш (рекомендация) иретинде кабыл алынды.'],
		...['Төрага ______ Эркинов Талант', 'Катчы ______ Асанова Бермет']
	]);
});

test('in Russian the same, with what is only there in Kyrgyz marked as such', async () => {
	const paper = await drawn(kept, 'ru');
	const lines = linesOf(paper);
	expect(lines.slice(1, 4)).toEqual(['ПРОТОКОЛ № ____', 'внеочередного заседания', '11 июня 2014 г. | Город Нарын']);
	for (const word of ['СЛУШАЛИ:', 'ВЫСТУПИЛИ:', 'РЕШИЛИ:', '# 1. О чистой воде', 'Присутствовали:']) expect(lines).toContain(word);
	expect(lines).toContain('  Голосование (поимённо): за – 3, против – 0, воздержались – 1. Принято.');
	expect(lines).toHaveLength(linesOf(await drawn(kept)).length + 1);
	expect(lines).toContain('Тексты, у которых нет перевода, приведены в подлиннике: на кыргызском языке.');
	const heard = paper.blocks.find(
		(block) => block.block === 'paragraph' && block.runs.some(({ text }) => text === 'Суу түтүктөрү эскирген.')
	);
	expect(heard).toMatchObject({ runs: [{ lang: 'ky' }] });
	expect(textOf(paper)).not.toMatch(/[A-Za-z]{2,}/);
});

test('the short form has no agenda and no discussion, and sets those present off by a line', async () => {
	const lines = linesOf(await drawn(kept, 'ky', 'short'));
	for (const missing of ['УГУЛДУ:', 'ЧЫГЫП СҮЙЛӨШТҮ:', '# Күн тартиби', 'Суу түтүктөрү эскирген.']) expect(lines).not.toContain(missing);
	expect(lines.indexOf('————')).toBeGreaterThan(lines.indexOf('4. Эркинов Талант'));
	expect(lines.indexOf('————')).toBeLessThan(lines.indexOf('1. Түтүктөр оңдолсун'));
});

test('over ten present are a number, and a list behind the minutes', async () => {
	const council = await aCouncil();
	const meeting = await anOpenMeeting(council, '2014-06-11');
	const seats = await Promise.all(Array.from({ length: 11 }, (_, n) => aSeat(council, { name: `Мүчө ${n + 1}` })));
	await anAttendance(
		meeting,
		seats.map((seat) => [seat, 'present'] as const)
	);
	const lines = linesOf(await drawn(await closed(meeting)));
	expect(lines).toContain('Катышкандар: 11 мүчө, тизмеси тиркелет.');
	expect(lines.slice(-12)).toEqual([
		'Тиркеме. Катышкандардын тизмеси:',
		...Array.from({ length: 11 }, (_, n) => `${n + 1}. Мүчө ${n + 1}`)
	]);
});

test('of a meeting nothing was recorded of, nothing is invented', async () => {
	const council = await aCouncil();
	await aSeat(council, { described: inKyrgyz('Тиешелүү адистер'), category: 'other' });
	const text = textOf(await drawn(await aClosedMeeting(council, '2014-05-28', [])));
	for (const said of [
		'Төрагалык кылган: жазылган эмес',
		'Катышкандар: жазылган эмес',
		'Күн тартиби жазылган эмес.',
		'айрым мүчөлөр аты же кызматы менен аталган эмес'
	])
		expect(text).toContain(said);
	expect(text).not.toMatch(/Убактысы: .*–(?!10)|ЧЕЧИМ КЫЛАТ|Добуш/);
	expect(text).toContain('Төрага ______ ______');
});

test('each meeting bears the name the council had that day', async () => {
	const council = await aCouncil({ name: 'Өнүктүрүү максаттары боюнча кеңеш' });
	await aRenaming(council, '2014-06-19', 'Кызматтардын сапаты боюнча кеңеш');
	expect((await drawn(await aClosedMeeting(council, '2014-06-11'))).author).toBe('Өнүктүрүү максаттары боюнча кеңеш');
	expect((await drawn(await aClosedMeeting(council, '2014-08-21'))).author).toBe('Кызматтардын сапаты боюнча кеңеш');
});

test('minutes ask the same number of questions for one item and for twenty', async () => {
	const council = await aCouncil();
	const asked = async (meeting: Meeting) => {
		const { from, asked } = counted();
		await minutesReading(from, townOf(meeting), await meetingOf(from, meeting.municipalityId, meeting.id));
		return asked();
	};
	const few = await asked(await aClosedMeeting(council, '2014-05-28', ['Бир']));
	const many = await asked(
		await aClosedMeeting(
			council,
			'2014-06-11',
			Array.from({ length: 20 }, (_, n) => `${n}-маселе`)
		)
	);
	expect(many).toBe(few);
});

test('a vote no decision was taken by stands before the decisions, and under none of them', async () => {
	const meeting = await anOpenMeeting(await aCouncil(), '2014-06-11', []);
	const { id: itemId } = await anItem(meeting, { title: 'Тариф' });
	await aVote(meeting, { itemId, counts: { for: 2, against: 2, abstained: 1 }, chairDecides: true, chairVoice: 'against' });
	await aDecision(meeting, { itemId, text: 'Тариф кайра каралсын' });
	const lines = linesOf(await drawn(await closed(meeting)));
	const vote = lines.findIndex((line) => line.includes('Добуш берүү (кол көтөрүү)'));
	expect(lines[vote]).toBe(
		'Добуш берүү (кол көтөрүү): макул – 2, каршы – 2, калыс – 1. Добуштар тең бөлүнүп, төраганын каршы добушу чечти. Кабыл алынган жок.'
	);
	expect(lines.slice(vote + 1, vote + 4)).toEqual(['ЧЕЧИМ КЫЛАТ:', '1. Тариф кайра каралсын', '  Добуш берүү жазылган эмес.']);
});
