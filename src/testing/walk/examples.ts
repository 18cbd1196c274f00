import { Readable } from 'node:stream';
import { lookUpResets } from '#platform/auth/password-reset.server.ts';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { keepFile } from '#platform/files/keeping.server.ts';
import { deliverMails } from '#platform/mail/sending.server.ts';
import { officePath } from '../../paths.ts';
import { goodPassword } from '../accounts.ts';
import { origin, sendTo } from './asking.ts';
import { aLayer, type DrawnForm, filled, type Values } from './forms.ts';
import type { Walk } from './under-way.ts';

/** A form as somebody sends it. */
export type Example = { readonly action: string; readonly values: Values };

/** Doors whose form is refused to everybody on this walk, and what they would need. */
export const refusedToAll: Readonly<Record<string, string>> = {
	'POST /office/account/password': 'another password than the one they have',
	'POST /sign-in/code': 'the code of a first step',
	'POST /office/account/second-step/code': 'the code of an app'
};

/** Forms that cannot be filled in by guessing, by their doors. `drawn` are those that were come by on the way. */
export const examples: Readonly<Record<string, (walk: Walk, drawn: readonly DrawnForm[]) => Promise<Example>>> = {
	'POST /sign-in': async ({ callers }, drawn) => changed(drawn, { email: callers.at(-1)?.email ?? '', password: goodPassword }),
	'POST /sign-in/reset/:token': async ({ web, forgetful, mails }) => {
		await db.deleteFrom('auth_attempt').execute();
		await sendTo(web, '/sign-in/forgotten', [['email', forgetful.email]], '');
		await lookUpResets();
		await deliverMails();
		const [mail] = await mails();
		const [, path = ''] = mail?.text.split(origin) ?? [];
		const action = path.split(/\s/)[0] ?? '';
		return {
			action,
			values: [
				['token', action.split('/').at(-1) ?? ''],
				['password', `${goodPassword} жана`]
			]
		};
	},
	'POST /office/accounts/invite': async ({ town }, drawn) =>
		changed(drawn, { name: 'Асан', email: `${newId()}@naryn.example`, role: 'monitor', at: `body:${town.council.id}` }),
	'POST /office/councils/new': async (_walk, drawn) => changed(drawn, { id: newId(), 'name.ky': 'Жумушчу топ', founded: '11.06.2014' }),
	'POST /office/councils/:bodyId/end': async (_walk, drawn) => changed(drawn, { on: '31.12.2014' }),
	'POST /office/councils/:bodyId/rename': async (_walk, drawn) => changed(drawn, { 'name.ky': 'Жаңы кеңеш', from: '01.02.2015' }),
	'POST /office/account/town': async ({ town }) => ({ action: '/office/account/town', values: [['municipalityId', town.municipalityId]] }),
	'POST /office/account/second-step/code': async () => ({ action: '/office/account/second-step/code', values: [['code', '000000']] }),
	'POST /office/account/second-step/off': async () => ({
		action: '/office/account/second-step/off',
		values: [['password', goodPassword]]
	}),
	'POST /office/accounts/end': async ({ forgetful }, drawn) => changed(drawn, { accountId: forgetful.accountId }),
	'POST /office/accounts/phone-lost': async ({ streets, forgetful }) => {
		const ending = changed(streets.forms.get('POST /office/accounts/end') ?? [], { accountId: forgetful.accountId });
		return { ...ending, action: '/office/accounts/phone-lost' };
	},
	'POST /office/meetings/:meetingId/conduct/items/:itemId/vote': async (_walk, drawn) => changed(drawn, counted),
	'POST /office/meetings/:meetingId/conduct/vote': async (_walk, drawn) => changed(drawn, { ...counted, 'question.ky': 'Күн тартиби' }),
	'POST /office/meetings/:meetingId/corrections': async (_walk, drawn) => changed(drawn, { number: '99', because: 'Номери ката' }),
	'POST /office/meetings/:meetingId/corrections/votes/:voteId': async (_walk, drawn) =>
		changed(drawn, { 'question.ky': 'Башкача суроо', because: 'Суроосу ката' }),
	'POST /office/meetings/:meetingId/corrections/guests/:guestId': async (_walk, drawn) =>
		changed(drawn, { came: 'yes', because: 'Кечигип келген' }),
	'POST /office/places/import/take': async () => {
		const file = await keepFile({ filename: aLayer.filename, stream: Readable.from([Buffer.from(aLayer.text)]) });
		const layer = { file, source: 'OpenStreetMap', language: 'ky' };
		const chosen = { _form: 'take-layer', _deed: newId(), id: newId(), 'things.0.at': '0', 'things.0.as': 'new', 'things.0.kind': 'park' };
		return { action: officePath.takeLayer(layer), values: Object.entries({ ...layer, ...chosen }) };
	},
	'POST /office/projects/:projectId/state-money': async (_walk, drawn) => changed(drawn, { sum: '12 000,50' }),
	'POST /first-administrator/:token': async () => ({ action: '/first-administrator/none', values: [['token', 'none']] }),
	'POST /office/people/:personId/grant': async ({ town }, drawn) => changed(drawn, { role: 'monitor', at: `body:${town.council.id}` }),
	'POST /office/people/:personId/add-contact': async (_walk, drawn) => changed(drawn, { kind: 'phone', value: '+996 700 00 00 00' }),
	'POST /office/organizations/:organizationId/add-contact': async (_walk, drawn) =>
		changed(drawn, { kind: 'phone', value: '+996 700 00 00 00' })
};

const counted = { 'counts.for': '3', 'counts.against': '0', 'counts.abstained': '0' };

/** The form as it was drawn, filled in with what is asked but for these fields. */
function changed([form]: readonly DrawnForm[], changes: Readonly<Record<string, string>>): Example {
	if (!form) throw new Error('No page draws this form.');
	const kept = filled(form, 'what is asked').filter(([name]) => !(name in changes));
	return { action: form.action, values: [...kept, ...Object.entries(changes)] };
}
