import type { FastifyInstance } from 'fastify';
import { beforeAll, expect, test } from 'vitest';
import { approveMinutes } from '#domain/meetings/approval.server.ts';
import { cancelMeeting } from '#domain/meetings/cancellation.server.ts';
import { CancelForm } from '#domain/meetings/forms.ts';
import { ApproveMinutesForm, DraftMinutesForm } from '#domain/meetings/minutes.forms.ts';
import { draftMinutes } from '#domain/meetings/minutes.server.ts';
import { meetingOf } from '#domain/meetings/queries.server.ts';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { composeMinutes } from '#publishing/minutes/freezing.server.ts';
import { aCouncil, aSecretary, type Council } from '#testing/councils.ts';
import { aHouseWith, look } from '#testing/doors.ts';
import { moment } from '#testing/factories.ts';
import { aMeetingKeptInFull, type KeptInFull } from '#testing/kept-in-full.ts';
import { aMeeting, anItem } from '#testing/meetings.ts';
import { inKyrgyz } from '#testing/people.ts';
import { publicPath } from '../../paths.ts';
import { meetingDoors } from './meeting.routes.ts';

let meeting: KeptInFull;
let web: FastifyInstance;
beforeAll(async () => {
	meeting = await aMeetingKeptInFull();
	web = await theHouse(meeting.council);
});

const theHouse = ({ municipalityId: id, town: slug }: Council) =>
	aHouseWith([meetingDoors], {
		caller: {
			municipality: { id, slug, name: inKyrgyz('Нарын'), timeZone: 'Asia/Bishkek', isDemo: false },
			personId: newId(),
			name: 'Тургун',
			holdings: [],
			language: 'ky'
		},
		clock: () => moment('2014-08-21', '15:00')
	});

const read = async (language = ''): Promise<string> =>
	(await look(web, language + publicPath.meeting(meeting.council.town, meeting.slug))).body;

async function approved(form: 'full' | 'short'): Promise<void> {
	const draft = DraftMinutesForm.parse({ id: newId(), meetingId: meeting.id, number: '3', form });
	await draftMinutes(aSecretary(meeting.council), draft);
	const secretary = aSecretary(meeting.council);
	const approve = ApproveMinutesForm.parse({ minutesId: draft.id, version: 1, approvedOn: '2014-06-13' });
	await approveMinutes(secretary, approve, composeMinutes(secretary));
}

test('who led it, who came late and who stood aside is told of a meeting that was held', async () => {
	const page = await read();
	for (const words of ['Төрагалык кылган', 'Протоколду жазган', 'кечигип келди', 'маселени кароого катышкан жок: ишканада иштейт'])
		expect(page).toContain(words);
	expect(page).toMatch(/Буюртма берүүчү менен аткаруучулар.*<a href="#item-1">1-маселе боюнча<\/a>/s);
});

test('what was said stays with the secretary until minutes that hold it are approved', async () => {
	expect(await read()).not.toContain('Суу түтүктөрү эскирген.');
	await approved('full');
	expect(await read()).toContain('Суу түтүктөрү эскирген.');
});

test('a name has no language, other words of the record do, in brackets', async () => {
	const page = await read('/ru');
	expect(page).toMatch(/Эркинов Талант<\/span>(?! *<small)/);
	expect(page).toContain('(на кыргызском языке)');
});

test('a meeting called off shows what was to be dealt with and that it was put off', async () => {
	const council = await aCouncil();
	const off = await aMeeting(council, '2014-09-30', { venue: inKyrgyz('Мэриянын залы') });
	await anItem(off, { title: 'Таштанды челектери жөнүндө', actions: ['discuss', 'approve'] });
	const other = await theHouse(council);
	const page = async () => (await look(other, publicPath.meeting(council.town, off.slug))).body;
	expect(await page()).toContain('Өтүүчү жери');
	expect(await page()).not.toContain('Таштанды челектери жөнүндө');

	const { version } = await meetingOf(db, council.municipalityId, off.id);
	await cancelMeeting(aSecretary(council), CancelForm.parse({ meetingId: off.id, version, reason: inKyrgyz('Зал бош эмес') }));
	const after = await page();
	for (const words of ['Таштанды челектери жөнүндө', 'талкуулоо жана бекитүү', 'кийинкиге калтырылды']) expect(after).toContain(words);
	expect(after).not.toContain('азырынча жарыяланган жок');
});
