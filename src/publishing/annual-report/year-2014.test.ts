import { beforeAll, expect, test } from 'vitest';
import { plainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import { insistFound } from '#platform/errors/refusal.ts';
import type { Language } from '#platform/i18n/languages.ts';
import { municipalityById } from '#platform/municipalities/queries.server.ts';
import { aPen, linesOf, textOf } from '#testing/paper-words.ts';
import { aRecord, enter } from '#testing/records.ts';
import { annualReportPaper } from './annual-report.ts';
import { countsOf } from './counts.rules.ts';
import { issueWords } from './issue-words.ts';
import { type IssuesReading, issuesReading } from './issues.queries.server.ts';
import { issuesOf } from './issues.rules.ts';

/** The council's real year, entered as its secretary would have done, read many years later. */
let reading: IssuesReading;
beforeAll(async () => {
	const { municipalityId } = await enter(await aRecord());
	const town = insistFound(await municipalityById(db, municipalityId));
	reading = await issuesReading(db, town, { year: 2014, today: plainDate('2026-11-22') });
}, 120_000);

const report = (language: Language = 'ky') => annualReportPaper(reading, aPen(language));

/** The lines from one heading to the next of its level or above. */
function chapter(title: string, language: Language = 'ky'): string[] {
	const lines = linesOf(report(language));
	const from = lines.indexOf(title);
	expect(from, `there is no ${title}`).toBeGreaterThanOrEqual(0);
	const level = title.indexOf(' ');
	const to = lines.findIndex((line, at) => at > from && /^#+ /.test(line) && line.indexOf(' ') <= level);
	return lines.slice(from, to < 0 ? undefined : to);
}

/** Labels and true places in brackets, as they open their lines. */
const labelsIn = (lines: readonly string[]): string[] =>
	lines.flatMap((line) => /^\s*((?:\d+\. ?)+|\([\d.]+\))\s/.exec(line)?.[1]?.trim() ?? []);

test('it is the report of the council as it came to be named', () => {
	expect(linesOf(report()).slice(0, 4)).toEqual([
		'Нарын шаардык мэриясы',
		'Нарын шаардык мэриясынын алдындагы мамлекеттик жана муниципалдык кызматтардын сапатын жакшыртуу боюнча Координациялык кеңеш',
		'ЖЫЛДЫК ОТЧЁТ',
		'2014-жылдагы ишмердүүлүк жөнүндө'
	]);
	expect(report().title).toBe('Координациялык кеңештин 2014-жылдагы ишмердүүлүгү жөнүндө отчёт');
	expect(report('ru').title).toBe('Отчёт о деятельности за 2014 год. Координационный совет');
});

test('the history goes from the founding through both orders to the new name', () => {
	const [, founded, , ...happened] = chapter('# Кеңештин кыскача таржымалы');
	expect(founded).toMatch(/^Кеңеш 2010-жылы түзүлүп, адегенде мындай аталган: «.*Миң жылдыкты өнүктүрүү максаттары/);
	expect(happened.map((line) => line.replace(/: «.*/, ''))).toEqual([
		'— Нарын шаардык мэриясынын 2010-жылдын 6-декабрындагы №425-б буйругу менен кеңештин курамы бекитилген.',
		'— 2014-жылдын 11-июнунда кеңеш «Координациялык кеңештин Жобосу» деген документти кабыл алган.',
		'— Нарын шаардык мэриясынын 2014-жылдын 19-июнундагы №242-б буйругу менен кеңештин аталышы өзгөртүлүп, мындай аталып калган'
	]);
});

test('3 meetings, 12 items and 17 decisions, a container not counted beside its parts', () => {
	expect(countsOf(reading)).toMatchObject({ held: 3, ordinary: 2, extraordinary: 1, unsettled: 1, cancelled: 0 });
	expect(countsOf(reading)).toMatchObject({ items: 12, postponed: 1, decisions: 17, recommendations: 17, binding: 0, groupMeetings: 0 });
	expect(chapter('# Жыл сандар менен')[1]).toBe(
		'2014-жылы кеңеш 3 отурум өткөрдү: кезектеги – 2, кезексиз – 1. Алардын күн тартибине 12 маселе коюлуп, 17 чечим кабыл алынды. Чечимдердин баары сунуш (рекомендация) иретинде кабыл алынды.'
	);
	expect(chapter('# Год в цифрах', 'ru')[1]).toContain(
		'провёл 3 заседания: очередных – 2, внеочередных – 1. В их повестку вошло 12 вопросов'
	);
});

test.each([
	['28-майындагы кезектеги', ['1.', '2.', '3.'], ['1.', '2.', '3.']],
	['11-июнундагы кезексиз', ['1.', '2.', '3.', '4.'], ['1.', '2.', '3.', '(4)']],
	[
		'21-августундагы кезектеги',
		['1.', '2.', '3.', '4.'],
		['1.', '(1.1)', '(1.2)', '(1.3)', '(1.4)', '(1.5)', '(1.6)', '1. 2.', '2.', '3.', '4.']
	]
])('%s отурум: labels stand as printed, true places where none was printed', (which, items, decisions) => {
	const lines = chapter(`## 2014-жылдын ${which} отурум`);
	const at = lines.findIndex((line) => line.startsWith('### Чечимдер'));
	expect(labelsIn(lines.slice(0, at))).toEqual(items);
	expect(labelsIn(lines.slice(at))).toEqual(decisions);
});

test('the item without a number says so, and where it stood', () =>
	expect(chapter('## 2014-жылдын 21-августундагы кезектеги отурум').join('\n')).toMatch(/^— «MSDSP KG».*\n\s+Номери жок, 5-орунда\./m));

test('on 21 August the printed numbers and the true places are both told', () => {
	const places = chapter('## 2014-жылдын 21-августундагы кезектеги отурум').filter((line) => /Маселе:|Чыныгы орду:/.test(line));
	expect(places.map((line) => line.trim())).toEqual([
		...['Маселе: 1', 'Маселе: 2', 'Чыныгы орду: 2', 'Маселе: 3', 'Чыныгы орду: 3', 'Маселе: 4', 'Чыныгы орду: 4'],
		...['Маселе: номери жок, 5-орунда', 'Чыныгы орду: 5']
	]);
});

test('a decision tells whom it asks, until when, and what came of it; what is not recorded is said so', () => {
	const may = chapter('## 2014-жылдын 28-майындагы кезектеги отурум').join('\n');
	expect(may).toContain('Адресат: Нарын шаардык мэриясы – жөнөтүлгөнү жазылган эмес; Нарын шаардык суу-канал ишканасы');
	expect(may).toContain('Натыйжасы: Жергиликтүү стандарттарды иштеп чыгуу боюнча Жумушчу топ түзүлдү');
	expect(may).toContain('2014-жылдын 11-июнундагы отурумда кайра каралды.');
	const june = chapter('## 2014-жылдын 11-июнундагы кезексиз отурум').join('\n');
	expect(june).toContain('Маселе: күн тартибинин маселесине байланышкан эмес');
	expect(june).toContain('2014-жылдын 28-майындагы отурумдан калтырылган маселе.');
	expect(june).toContain('Катышкандар: жазылган эмес');
	const august = chapter('## 2014-жылдын 21-августундагы кезектеги отурум').join('\n');
	expect(august).toContain('Мөөнөтү: 2014-жылдын октябрь айындагы отурумга чейин');
	expect(august).toContain('Натыйжасы: 2014-жылдын октябрь айындагы отурумдун күн тартибине киргизилди: Нарын дарыясынын жээгиндеги');
});

test.each(['ky', 'ru', 'en'] as const)('every item and every decision is in it word for word, in %s', (language) => {
	const text = textOf(report(language));
	const titles = reading.meetings.flatMap(({ agenda }) => agenda.map(({ title }) => title));
	const texts = reading.decisions.decisions.map((decision) => decision.text);
	expect([titles.length, texts.length]).toEqual([13, 18]);
	for (const words of [...titles, ...texts]) expect(text).toContain(words[language]);
});

test('October is planned, with its fourth item and its guests, and not told as held', () => {
	const planned = chapter('# Пландалган отурумдар');
	expect(planned.slice(1, 3)).toEqual([
		'## 2014-жылдын октябрь айындагы кезектеги отурум',
		'Отурумдун өткөрүлгөнү да, жокко чыгарылганы да жазылган эмес.'
	]);
	expect(labelsIn(planned)).toEqual(['4.']);
	expect(planned).toContain('Күн тартибинин калган орундары (1, 2, 3) жазылган эмес.');
	expect(planned.filter((line) => line.startsWith('—'))).toHaveLength(2);
});

test('the composition names offices and words where the record names no person, and nobody signs by guess', () => {
	const composition = chapter('# Кеңештин 2014-жылдын 31-декабрына карата курамы');
	expect(composition.filter((line) => /^\d+ \| /.test(line))).toHaveLength(5);
	expect(composition[2]).toBe('1 | Биринчи вице-мэр, Нарын шаардык мэриясы | Мэрия | Мүчө');
	expect(linesOf(report()).slice(-2)).toEqual(['Төрага ______ ______', 'Катчы ______ ______']);
});

test('nothing of what must not be invented is in it', () => {
	for (const language of ['ky', 'ru', 'en'] as const) {
		const text = textOf(report(language));
		expect(text).not.toMatch(/Кворум(?! эреже)|кворум|quorum/);
		expect(text).not.toMatch(/\b(Мукашова|Mukashova)\b/);
		expect(text).not.toMatch(/\d+\s?(сом|som|USD|\$)/);
		expect(text).not.toMatch(/макул –|за – \d|for \d+, against/);
	}
});

test.each(['ky', 'ru'] as const)('in %s no English is left, and in it every sentence has its own letters', (language) => {
	const text = textOf(report(language)).replaceAll('MSDSP KG', '').replaceAll('Development Check', '');
	expect(text.match(/[A-Za-z]{2,}/g)).toBeNull();
	expect(text).not.toMatch(/[ɵѲӊӉѳ]|publishing\.|undefined|null/);
});

test('in Russian and English it tells the same, line for line', () => {
	const shape = (language: Language) => linesOf(report(language)).map((line) => /^(#+|\s*(?:[\d.]+|\([\d.]+\)|—))\s/.exec(line)?.[1] ?? '');
	expect(shape('ru')).toEqual(shape('ky'));
	expect(shape('en')).toEqual(shape('ky'));
	expect(textOf(report('en'))).not.toMatch(/[а-яё]{3,}/i);
});

test('the issues list finds by rule what the record leaves unsettled', () => {
	const found = Map.groupBy(issuesOf(reading), ({ code }) => code);
	const places = (code: Parameters<typeof found.get>[0]) =>
		(found.get(code) ?? []).map(({ meeting, args }) => `${meeting?.slug}/${args?.place ?? ''}`);
	expect(places('decision_without_item')).toEqual(['2014-06-11/4']);
	expect(places('item_without_decision')).toEqual(['2014-06-11/4']);
	expect(places('item_not_approved')).toEqual(['2014-08-21/1']);
	expect(places('item_unnumbered')).toEqual(['2014-08-21/5']);
	expect(places('decision_unnumbered')).toEqual(['2014-06-11/4']);
	expect(places('decision_label_differs')).toEqual(['2014-08-21/2', '2014-08-21/3', '2014-08-21/4', '2014-08-21/5']);
	expect(places('meeting_unsettled')).toEqual(['2014-10/']);
	expect(places('agenda_has_gaps')).toEqual(['2014-10/']);
	expect(places('without_addressee')).toHaveLength(10);
	expect(places('without_term')).toHaveLength(12);
	expect(places('selected_without_sequel')).toEqual(['2014-06-11/2']);
	expect(places('lapsed')).toEqual(['2014-08-21/1.4', '2014-08-21/1.4']);
	expect(found.get('overdue')).toBeUndefined();
	for (const code of ['attendance_unrecorded', 'chair_unrecorded', 'secretary_unrecorded', 'votes_unrecorded', 'minutes_missing'] as const)
		expect(places(code)).toHaveLength(3);
	expect(found.get('group_without_members')).toHaveLength(2);
	expect(found.get('place_unsettled')).toHaveLength(2);
	for (const none of ['announced_differs', 'item_label_differs', 'quorum_not_met', 'quorum_unknown', 'minutes_unsigned'] as const)
		expect(found.get(none)).toBeUndefined();
});

test.each(['ky', 'ru', 'en'] as const)('each issue is one whole sentence in %s', (language) => {
	for (const issue of issuesOf(reading)) {
		const sentence = issueWords(issue, aPen(language));
		expect(sentence).toMatch(/^[\p{Lu}\d].*(\.|…)$/su);
		expect(sentence).not.toMatch(/\.\.|publishing\.|: \.|«»/);
	}
});
