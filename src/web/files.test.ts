import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { beforeAll, expect, test } from 'vitest';
import { answerUndertaking } from '#domain/decisions/answering.server.ts';
import { attachmentsOf } from '#domain/documents/attachments.queries.server.ts';
import { fileDocument, withdrawFile } from '#domain/documents/filing.server.ts';
import { AddMaterialForm } from '#domain/meetings/agenda.forms.ts';
import { addMaterial } from '#domain/meetings/materials.server.ts';
import { db } from '#platform/db/database.server.ts';
import { type Id, newId } from '#platform/db/id.ts';
import type { Caller } from '#platform/doors/house.server.ts';
import { keepFile } from '#platform/files/keeping.server.ts';
import type { Holding } from '#platform/permissions/actor.ts';
import { aCouncil, aSecretary, type Council } from '#testing/councils.ts';
import { aDecision, anAnswerForm, anUndertaking, aResponsible } from '#testing/decisions.ts';
import { aDocument } from '#testing/documents.ts';
import { aHouseWith, look } from '#testing/doors.ts';
import { aMunicipality } from '#testing/factories.ts';
import { aMeeting, anItem, anOpenMeeting, sent } from '#testing/meetings.ts';
import { anAdministrator } from '#testing/people.ts';
import { officePath, publicPath } from '../paths.ts';
import { officeFilesDoors } from './office/files.routes.ts';
import { filesDoors } from './public/files.routes.ts';

let council: Council;
let elsewhere: string;
let houses: { member: FastifyInstance; outsider: FastifyInstance };

beforeAll(async () => {
	council = await aCouncil();
	elsewhere = (await aMunicipality()).slug;
	const outsider = await theHouseOf({ role: 'responsible', at: newId() });
	houses = { outsider, member: await theHouseOf({ role: 'member', at: council.id }) };
});

async function theHouseOf(...holdings: Holding[]): Promise<FastifyInstance> {
	const { municipalityId: id, town: slug } = council;
	const municipality = { id, slug, name: { original: 'ky', ky: 'Нарын' }, timeZone: 'Asia/Bishkek', isDemo: false } as const;
	const caller: Caller = { municipality, personId: newId(), name: 'Мүчө', holdings, language: 'ky' };
	return aHouseWith([filesDoors, officeFilesDoors], { caller });
}

const aFile = () => keepFile({ filename: 'Жыйынтык.txt', stream: Readable.from([Buffer.from('хлор: 0,4 мг/л\n')]) });
const fileBehind = async (kind: string, id: Id): Promise<Id> =>
	(await attachmentsOf(db, council.municipalityId, kind, [id], 'office')).get(id)?.at(-1)?.fileId ?? '';

/** What a stranger, a member of the council and somebody of no body are answered. */
async function seen(fileId: Id) {
	const inOffice = async (web: FastifyInstance) => (await look(web, officePath.file(fileId), { cookie: 'caller=1' })).statusCode;
	const stranger = (await look(houses.member, publicPath.file(council.town, fileId))).statusCode;
	return { stranger, member: await inOffice(houses.member), outsider: await inOffice(houses.outsider) };
}
const forAll = { stranger: 200, member: 200, outsider: 200 };
const forMembers = { stranger: 404, member: 200, outsider: 404 };

test('the file of a public paper is for all; of another paper, or taken away, for those who see drafts', async () => {
	const [open, closed] = [await aDocument(council), await aDocument(council, { isPublic: false })];
	for (const { id: documentId } of [open, closed]) await fileDocument(anAdministrator(council), { documentId, file: await aFile() });
	const fileId = await fileBehind('document', open.id);
	expect(await seen(fileId)).toEqual(forAll);
	expect(await seen(await fileBehind('document', closed.id))).toEqual(forMembers);

	const attachmentId = (await attachmentsOf(db, council.municipalityId, 'document', [open.id], 'office')).get(open.id)?.[0]?.id ?? '';
	await withdrawFile(anAdministrator(council), { documentId: open.id, attachmentId });
	expect(await seen(fileId)).toEqual(forMembers);
});

test('materials of an item are for all when its agenda went out, and never when they were not meant for all', async () => {
	const meeting = await aMeeting(council, '2014-07-02');
	const { id: itemId } = await anItem(meeting);
	const lay = async (isPublic: 'yes' | '') => {
		await addMaterial(aSecretary(council), AddMaterialForm.parse({ itemId, file: await aFile(), isPublic }));
		return fileBehind('agenda_item', itemId);
	};
	const [meant, closed] = [await lay('yes'), await lay('')];
	expect([await seen(meant), await seen(closed)]).toEqual([forMembers, forMembers]);
	await sent(meeting);
	expect([await seen(meant), await seen(closed)]).toEqual([forAll, forMembers]);
});

test('evidence of an answer to an adopted decision is for all', async () => {
	const asked = await anUndertaking(await aDecision(await anOpenMeeting(council, '2014-07-09')));
	await answerUndertaking(
		await aResponsible(asked),
		anAnswerForm(asked, 'claimed_done', { files: [await aFile()], happenedOn: '10.07.2014' })
	);
	const step = await db.selectFrom('attachment').select('file_id').where('subject_kind', '=', 'undertaking_step').executeTakeFirstOrThrow();
	expect(await seen(step.file_id)).toEqual(forAll);
});

test('a file goes out as what it is and is asked for anew each time; one tied to nothing, unknown or of another town is not found', async () => {
	const { id: documentId } = await aDocument(council);
	await fileDocument(anAdministrator(council), { documentId, file: await aFile() });
	const fileId = await fileBehind('document', documentId);
	const answer = await look(houses.member, publicPath.file(council.town, fileId));
	expect(answer.body).toBe('хлор: 0,4 мг/л\n');
	expect(answer.headers).toMatchObject({ 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, no-cache' });
	expect(answer.headers['content-disposition']).toContain("filename*=UTF-8''%D0%96");
	const again = await look(houses.member, publicPath.file(council.town, fileId), { 'if-none-match': String(answer.headers.etag) });
	expect([again.statusCode, again.body]).toEqual([304, '']);

	await db.deleteFrom('attachment').where('file_id', '=', fileId).execute();
	expect(await seen(fileId)).toEqual({ stranger: 404, member: 404, outsider: 404 });
	for (const id of [newId(), 'not-an-id']) expect(await seen(id)).toEqual({ stranger: 404, member: 404, outsider: 404 });
	expect((await look(houses.member, publicPath.file(elsewhere, fileId))).statusCode).toBe(404);
	expect((await look(houses.member, officePath.file(fileId))).headers.location).toContain('/sign-in');
});
