import { beforeAll, expect, test } from 'vitest';
import { correctDecision } from '#domain/decisions/correction.server.ts';
import { CorrectForm } from '#domain/decisions/forms.ts';
import { plainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import type { Language } from '#platform/i18n/languages.ts';
import { aCouncil, aSecretary } from '#testing/councils.ts';
import { aDecision, aDraft, adopted } from '#testing/decisions.ts';
import { aMeetingKeptInFull, type KeptInFull } from '#testing/kept-in-full.ts';
import { anOpenMeeting, closed, type Meeting } from '#testing/meetings.ts';
import { aPen, linesOf, textOf } from '#testing/paper-words.ts';
import { inKyrgyz } from '#testing/people.ts';
import { extractReading } from './extract.queries.server.ts';
import { extractPaper } from './extract.ts';

let kept: KeptInFull;
beforeAll(async () => {
	kept = await aMeetingKeptInFull();
});

async function drawn({ municipalityId, slug }: Meeting, address: string, language: Language = 'ky') {
	const town = { id: municipalityId, name: inKyrgyz('Нарын шаары') };
	return extractPaper(await extractReading(db, town, { meeting: slug, address }, plainDate('2014-07-01')), aPen(language));
}

test('one decision under its item and the number it has everywhere, with the lines on which the copy is certified', async () => {
	expect(linesOf(await drawn(kept, '1'))).toEqual([
		...['Координациялык кеңеш', 'ПРОТОКОЛДОН КӨЧҮРМӨ', 'кезексиз отурумдун', '2014-жылдын 11-июну | Нарын шаары | № ____'],
		...['Төрагалык кылган: Эркинов Талант', 'Протоколду жазган: Асанова Бермет'],
		...['# 1. Таза суу жөнүндө', 'ЧЕЧИМ КЫЛАТ:', '1. Түтүктөр оңдолсун'],
		'  Адресат: «Таза-Нарын» муниципалдык ишканасы; мөөнөтү: 2014-жылдын 31-декабрына чейин.',
		'Добуш берүү (аты-жөнү боюнча): макул – 3, каршы – 0, калыс – 1. Кабыл алынды.',
		...['Төрага ______ Эркинов Талант', 'Катчы ______ Асанова Бермет'],
		...['Көчүрмө туура:', 'Катчы ______ ______', '20___-жылдын «____» ______________          М. о.'],
		'Отурумдун протоколу жазууда жок: көчүрмө кеңештин жазуулары боюнча түзүлдү.'
	]);
	const russian = textOf(await drawn(kept, '2', 'ru'));
	for (const words of ['ВЫПИСКА ИЗ ПРОТОКОЛА', 'РЕШИЛИ:', '2. Тариф каралсын', 'Выписка верна:']) expect(russian).toContain(words);
});

test('a part comes with the words of the decision it belongs to, and without its neighbours', async () => {
	const meeting = await anOpenMeeting(await aCouncil(), '2014-08-21');
	const container = await aDraft(meeting, { text: 'Бир нече чечим кабыл алынды', label: '1.', isContainer: true });
	for (const text of ['Формасы өзгөрсүн', 'Чакыруу уюштурулсун']) await aDraft(meeting, { text, parentId: container.id });
	await adopted(container);
	const lines = linesOf(await drawn(await closed(meeting), '1.2'));
	expect(lines).toContain('1. Бир нече чечим кабыл алынды');
	expect(lines).toContain('  1.2. Чакыруу уюштурулсун');
	expect(lines.join()).not.toContain('Формасы өзгөрсүн');
});

test('what was corrected since is told, with its reason', async () => {
	const meeting = await anOpenMeeting(await aCouncil(), '2014-06-11');
	const decision = await aDecision(meeting, { text: 'Агенттике кат жөнөтүлсүн' });
	await closed(meeting);
	const correction = { id: newId(), decisionId: decision.id, text: inKyrgyz('Агенттикке кат жөнөтүлсүн'), because: 'Тамга калып калган' };
	await correctDecision(aSecretary(meeting.council), CorrectForm.parse(correction));
	const text = textOf(await drawn(meeting, '1'));
	expect(text).toContain('Агенттикке кат жөнөтүлсүн');
	expect(text).toContain('Себеби: Тамга калып калган');
});

test('a draft has no extract', async () => {
	const meeting = await anOpenMeeting(await aCouncil(), '2014-06-11');
	await aDraft(meeting);
	await expect(drawn(meeting, '1')).rejects.toMatchObject({ status: 404 });
});
