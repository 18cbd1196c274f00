import { expect, test } from 'vitest';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import type { Language } from '#platform/i18n/languages.ts';
import { aCouncil } from '#testing/councils.ts';
import { aGuest, aMeeting, anItem, aPlannedMeeting, type Meeting } from '#testing/meetings.ts';
import { aPen, linesOf, textOf } from '#testing/paper-words.ts';
import { inKyrgyz } from '#testing/people.ts';
import { aSmallCouncil } from '#testing/quiet-year.ts';
import { invitationReading } from './invitation.queries.server.ts';
import { invitationPaper } from './invitation.ts';

async function drawn(
	{ municipalityId, id }: Meeting,
	{ guest = null, language = 'ky' }: { guest?: string | null; language?: Language } = {}
) {
	const reading = await invitationReading(db, { id: municipalityId, name: inKyrgyz('Нарын шаары') }, id);
	return invitationPaper(reading, aPen(language), reading.guests.find((each) => each.id === guest) ?? null);
}

test('members are told the day, the hour, the place, the agenda and who else was asked', async () => {
	const { council } = await aSmallCouncil();
	const meeting = await aMeeting(council, '2014-06-11', { startsAt: '15:00', venue: inKyrgyz('Мэриянын залы') });
	const { id: itemId } = await anItem(meeting, { title: 'Таза суу жөнүндө' });
	await aGuest(meeting, { itemId });
	expect(linesOf(await drawn(meeting))).toEqual([
		...['Координациялык кеңеш', 'ЧАКЫРУУ', 'кезектеги отурумга', 'Чакырылат: кеңештин мүчөлөрү'],
		'2014-жылдын 11-июнунда саат 15:00дө (шаршемби) өтө турган отурумга катышууңузду суранабыз.',
		...['Өтө турган жери: Мэриянын залы', '# Күн тартиби', '1. Таза суу жөнүндө'],
		...['# Чакырылган коноктор', '— Буюртма берүүчү менен аткаруучулар: Жалпы маалымат берүү'],
		'Катыша албасаңыз, катчыга алдын ала кабар берүүңүздү суранабыз.',
		...['Төрага ______ Эркинов Талант', 'Катчы ______ Асанова Бермет']
	]);
});

test('a guest is told what for and on which item, in the language asked for', async () => {
	const { council } = await aSmallCouncil();
	const meeting = await aMeeting(council, '2014-06-11', { startsAt: '15:00' });
	const { id: itemId } = await anItem(meeting, { title: 'Таза суу жөнүндө' });
	const guest = await aGuest(meeting, { itemId });
	const kyrgyz = linesOf(await drawn(meeting, { guest: guest.id }));
	expect(kyrgyz).toContain('Чакырылат: Буюртма берүүчү менен аткаруучулар');
	expect(kyrgyz).toContain('Чакыруунун максаты: Жалпы маалымат берүү');
	expect(kyrgyz).toContain('Маселе: 1. Таза суу жөнүндө');
	const russian = textOf(await drawn(meeting, { guest: guest.id, language: 'ru' }));
	expect(russian).toContain('Просим принять участие в заседании, которое состоится 11 июня 2014 г. в 15:00 (среда).');
	expect(russian).not.toMatch(/[A-Za-z]{2,}/);
});

test('what is not settled yet is said to be told later: the day, the hour, the place, the agenda', async () => {
	const meeting = await aPlannedMeeting(await aCouncil(), 'октябрь 2014');
	const russian = linesOf(await drawn(meeting, { language: 'ru' }));
	expect(russian).toContain('Просим принять участие в заседании, которое состоится в октябре 2014 г.');
	expect(russian).toContain('Время: будет сообщено дополнительно');
	expect(linesOf(await drawn(meeting))).toContain('Күн тартиби кийинчерээк жөнөтүлөт.');
	expect(linesOf(await drawn(meeting)).slice(-2)).toEqual(['Төрага ______ ______', 'Катчы ______ ______']);
});

test("another municipality's meeting is not found", async () => {
	const meeting = await aMeeting(await aCouncil());
	await expect(drawn({ ...meeting, municipalityId: newId() })).rejects.toMatchObject({ status: 404 });
});
