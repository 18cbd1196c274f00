import type { FastifyInstance } from 'fastify';
import { beforeAll, expect, test } from 'vitest';
import { approveMinutes } from '#domain/meetings/approval.server.ts';
import { guestsOf } from '#domain/meetings/item-parts.queries.server.ts';
import { ApproveMinutesForm, DraftMinutesForm } from '#domain/meetings/minutes.forms.ts';
import { draftMinutes } from '#domain/meetings/minutes.server.ts';
import { plainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import type { Caller } from '#platform/doors/house.server.ts';
import type { Holding } from '#platform/permissions/actor.ts';
import { composeMinutes } from '#publishing/minutes/freezing.server.ts';
import { aSeat, aSecretary } from '#testing/councils.ts';
import { aHouseWith, look } from '#testing/doors.ts';
import { moment } from '#testing/factories.ts';
import { aMeetingKeptInFull, type KeptInFull } from '#testing/kept-in-full.ts';
import { brokenTies } from '#testing/markup.ts';
import { partOf, pdfOf, pdfText } from '#testing/papers.ts';
import { officePath, publicPath } from '../../paths.ts';
import { issuesDoors } from '../office/issues.routes.ts';
import { officePapersDoors } from '../office/papers.routes.ts';
import { extractDoors } from '../public/extract.routes.ts';
import { minutesDoors } from '../public/minutes.routes.ts';
import { reportsDoors } from '../public/reports.routes.ts';

let meeting: KeptInFull;
let web: FastifyInstance;
beforeAll(async () => {
	meeting = await aMeetingKeptInFull();
	web = await theHouse();
});

/** The house as a stranger finds it, or somebody with these roles when they bring their cookie. */
async function theHouse(...holdings: Holding[]): Promise<FastifyInstance> {
	const { municipalityId: id, council } = meeting;
	const municipality = { id, slug: council.town, name: { original: 'ky', ky: 'Нарын' }, timeZone: 'Asia/Bishkek', isDemo: false } as const;
	const caller: Caller = { municipality, personId: newId(), name: 'Катчы', holdings, language: 'ky' };
	const doors = [reportsDoors, minutesDoors, extractDoors, officePapersDoors, issuesDoors];
	return aHouseWith(doors, { caller, clock: () => moment('2014-08-21', '15:00') });
}
const theSecretarys = () => theHouse({ role: 'secretary', at: meeting.council.id });
const signedIn = { cookie: 'caller=1' };

const town = () => meeting.council.town;
const taken = (url: string, headers = {}) => web.inject({ method: 'GET', url, headers });

async function approve(): Promise<void> {
	const draft = DraftMinutesForm.parse({ id: newId(), meetingId: meeting.id, number: '3' });
	await draftMinutes(aSecretary(meeting.council), draft);
	const secretary = aSecretary(meeting.council);
	const form = ApproveMinutesForm.parse({ minutesId: draft.id, version: 1, approvedOn: '2014-06-13' });
	await approveMinutes(secretary, form, composeMinutes(secretary));
}

test('strangers find no minutes before they are approved, and then read what was approved', async () => {
	const path = publicPath.minutes(town(), meeting.slug);
	for (const ending of ['', '.pdf', '.docx']) expect((await taken(path + ending)).statusCode, ending).toBe(404);
	await approve();
	const page = await look(web, `/ru${path}`);
	expect(page.statusCode).toBe(200);
	expect(page.body).toContain('ПРОТОКОЛ № 3');
	expect(page.body).toMatch(/[0-9a-f]{64}/);
	expect(await pdfText((await taken(`${path}.pdf`)).rawPayload)).toContain('ЧЕЧИМ КЫЛАТ:');
});

test.each([
	['', 'ЖЫЛДЫК ОТЧЁТ'],
	['/ru', 'ГОДОВОЙ ОТЧЁТ'],
	['/en', 'ANNUAL REPORT']
])('the report is a page, a PDF and a Word file in language "%s"', async (language, word) => {
	const path = language + publicPath.report(town(), 2014);
	const page = await look(web, path);
	expect(page.body).toContain(word);
	expect(brokenTies(page.body)).toEqual([]);
	expect(page.body).not.toContain('<script');
	expect(page.body).toContain(`href="${path}.pdf"`);

	const pdf = await taken(`${path}.pdf`);
	expect(pdf.headers['content-type']).toBe('application/pdf');
	expect((await (await pdfOf(pdf.rawPayload)).getMetadata()).info).toMatchObject({ Language: language.slice(1) || 'ky' });
	expect(await pdfText(pdf.rawPayload)).toContain(word);
	const docx = await taken(`${path}.docx`);
	expect(partOf(docx.rawPayload, 'word/document.xml')).toContain(word);
});

test('a file bears its title in its own letters and in plain ones', async () => {
	const { headers } = await taken(`${publicPath.report(town(), 2014)}.docx`);
	const disposition = String(headers['content-disposition']);
	expect(disposition).toMatch(/^attachment; filename="koordinatsiyalyk-keneshtin-2014-jyldagy[a-z0-9-]*\.docx"; filename\*=UTF-8''/);
	expect(decodeURIComponent(disposition.split("UTF-8''")[1] ?? '')).toBe(
		'Координациялык кеңештин 2014-жылдагы ишмердүүлүгү жөнүндө отчёт.docx'
	);
	expect((await taken(`${publicPath.report(town(), 2014)}.pdf`)).headers['content-disposition']).toMatch(/^inline; /);
});

test('the same records give the same file, and who has it already is told so', async () => {
	const path = `${publicPath.report(town(), 2014)}.pdf`;
	const first = await taken(path);
	const etag = String(first.headers.etag);
	expect((await taken(path)).rawPayload.equals(first.rawPayload)).toBe(true);
	const known = await taken(path, { 'if-none-match': etag });
	expect([known.statusCode, known.body]).toEqual([304, '']);
	expect((await taken(`/ru${path}`)).headers.etag).not.toBe(etag);

	await aSeat(meeting.council, { name: 'Жаңы мүчө' });
	const renewed = await taken(path, { 'if-none-match': etag });
	expect(renewed.statusCode).toBe(200);
	expect(await pdfText(renewed.rawPayload)).toContain('Жаңы мүчө');
});

test('the years are listed, and a year of nothing is not found', async () => {
	expect((await look(web, publicPath.reports(town()))).body).toContain(publicPath.report(town(), 2014));
	for (const year of ['1999', '2014x', '14', '9999999'])
		expect((await look(web, publicPath.report(town(), year))).statusCode, year).toBe(404);
	expect((await taken(publicPath.report(town(), '1999', '.pdf'))).statusCode).toBe(404);
});

test('anybody may have the extract of an adopted decision, and of nothing else', async () => {
	const path = publicPath.extract(town(), meeting.slug, '1');
	expect((await look(web, path)).body).toContain('Түтүктөр оңдолсун');
	expect(await pdfText((await taken(`/ru${path}.pdf`)).rawPayload)).toContain('Выписка верна:');
	expect((await look(web, publicPath.extract(town(), meeting.slug, '9'))).statusCode).toBe(404);
});

test('letters and drafts are for those who keep the meeting, in files too', async () => {
	const secretary = await theSecretarys();
	const [guest] = await guestsOf(db, meeting.municipalityId, [{ id: meeting.id, date: { from: plainDate(meeting.day) } }]);
	const letter = await look(secretary, officePath.invitations(meeting.id), signedIn);
	expect(letter.body).toContain('ЧАКЫРУУ');
	expect(letter.body).toContain(officePath.invitations(meeting.id, guest?.id));
	const own = await secretary.inject({ method: 'GET', url: officePath.invitations(meeting.id, guest?.id, '.pdf'), headers: signedIn });
	expect(await pdfText(own.rawPayload)).toContain('Жалпы маалымат берүү');
	expect(own.headers['cache-control']).toBe('private, no-cache');
	const file = officePath.minutes(meeting.id, '.docx');
	expect((await secretary.inject({ method: 'GET', url: file, headers: signedIn })).statusCode).toBe(200);

	const nobody = await theHouse();
	for (const url of [file, officePath.invitations(meeting.id)]) {
		expect((await nobody.inject({ method: 'GET', url, headers: signedIn })).statusCode).toBe(404);
		expect((await nobody.inject({ method: 'GET', url })).statusCode).toBe(303);
	}
	expect((await look(secretary, officePath.invitations(meeting.id, newId()), signedIn)).statusCode).toBe(404);
});

test.each(['', '/ru', '/en'])(
	'what is unsettled is told to the office in language "%s", each with its way, and to nobody else',
	async (language) => {
		const secretary = await theSecretarys();
		const page = await look(secretary, language + officePath.issues(2014), signedIn);
		expect(page.statusCode).toBe(200);
		expect(brokenTies(page.body)).toEqual([]);
		expect(page.body).toContain(`href="${language}${officePath.item(meeting.items[1] ?? '')}"`);
		expect(page.body).not.toMatch(/publishing\.[a-z]/);
		expect((await look(secretary, language + officePath.reports, signedIn)).body).toContain(officePath.issues(2014));

		const enterprise = await theHouse({ role: 'responsible', at: newId() });
		for (const url of [officePath.issues(2014), officePath.reports]) {
			expect((await look(enterprise, language + url, signedIn)).statusCode).toBe(403);
			expect((await look(enterprise, language + url)).statusCode).toBe(303);
		}
	}
);
