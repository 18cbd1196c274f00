import type { FastifyInstance } from 'fastify';
import { beforeAll, expect, test } from 'vitest';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import type { Caller } from '#platform/doors/house.server.ts';
import { aCouncil, aSeat, type Council } from '#testing/councils.ts';
import { aHouseWith, look, send } from '#testing/doors.ts';
import { moment } from '#testing/factories.ts';
import { anOpenMeeting } from '#testing/meetings.ts';
import { filled, formsOn } from '#testing/walk/forms.ts';
import { officePath, publicPath } from '../paths.ts';
import { doors } from './doors.ts';

/** Characters of four bytes, letters in two pieces, signs that markup and tables use; none of them may be lost or changed. */
const typed = 'Суу 😀 𐍈 👩‍👩‍👧 и\u0306 е\u0308 <b>"&;\' ңөү — №';
const kept = typed.normalize('NFC');
const signedIn = { cookie: 'caller=1' };

let council: Council;
let web: FastifyInstance;
beforeAll(async () => {
	council = await aCouncil();
	await aSeat(council);
	const { municipalityId: id, town: slug } = council;
	const municipality = { id, slug, name: { original: 'ky', ky: 'Нарын' }, timeZone: 'Asia/Bishkek', isDemo: false } as const;
	const holdings = [{ role: 'secretary', at: council.id }];
	const caller: Caller = { municipality, personId: newId(), name: 'Катчы', holdings, language: 'ky' };
	web = await aHouseWith(doors, { caller, clock: () => moment('2014-06-11', '15:00') });
});

/** Sends the form of a page as it is drawn there, with these words typed into it. */
async function fillIn(page: string, action: string, words: Readonly<Record<string, string>>): Promise<void> {
	const form = formsOn((await look(web, page, signedIn)).body).find((each) => each.action === action);
	if (!form) throw new Error(`${page} draws no form for ${action}.`);
	const asked = filled(form, 'what is asked').map(([name, value]) => [name, typeof value === 'string' ? value : '']);
	const { statusCode, body } = await send(web, action, { ...Object.fromEntries(asked), ...words }, signedIn);
	expect(statusCode, body.match(/class="problems".*?<\/ul>/s)?.[0]).toBe(303);
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

test('a title and a long text are kept byte for byte in NFC, and stand so in the form they are changed by', async () => {
	const { id } = await anOpenMeeting(council, '2014-06-11');
	const details = `${typed}\r\n\t${typed}\r`;
	await fillIn(officePath.newItem(id), officePath.newItem(id), { 'title.ky': typed, 'details.ky': details });
	const item = await db
		.selectFrom('agenda_item')
		.select(['id', 'title', 'details'])
		.where('meeting_id', '=', id)
		.orderBy('id', 'desc')
		.executeTakeFirstOrThrow();
	expect(item).toMatchObject({ title: { ky: kept }, details: { ky: `${kept}\n\t${kept}\n` } });
	expect((await look(web, officePath.item(item.id), signedIn)).body).toContain(escaped(kept));
});

test('a note is kept so, and found again in the same field', async () => {
	const { id } = await anOpenMeeting(council, '2014-06-12');
	await fillIn(officePath.conduct(id), officePath.conductDeed(id, 'attendance'), { 'seats.0.status': 'excused', 'seats.0.note': typed });
	const { note } = await db.selectFrom('attendance').select('note').where('meeting_id', '=', id).executeTakeFirstOrThrow();
	expect(note).toBe(kept);
});

test('a name is kept so on its public page and in the table that is taken away', async () => {
	await fillIn(officePath.newOrganization, officePath.newOrganization, { 'name.ky': typed });
	expect((await look(web, publicPath.organizations(council.town))).body).toContain(escaped(kept));
	expect((await look(web, `${publicPath.organizations(council.town)}.csv`)).body).toContain(kept.replaceAll('"', '""'));
});
