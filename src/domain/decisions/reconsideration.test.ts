import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { TakeUpForm } from '#domain/meetings/conduct.forms.ts';
import { takeUpItem } from '#domain/meetings/discussion.server.ts';
import { postponeItem } from '#domain/meetings/postponement.server.ts';
import { plainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { aCouncil, aSecretary, type Council } from '#testing/councils.ts';
import { aBringBackForm, aDecision, aHolder, answered, anUndertaking, aResponsible, type Undertaken } from '#testing/decisions.ts';
import { doneTwice, expectRefused, verbsOf } from '#testing/deeds.ts';
import { moment } from '#testing/factories.ts';
import { anOpenMeeting, aSecretaryAt, type Meeting } from '#testing/meetings.ts';
import { inKyrgyz } from '#testing/people.ts';
import { NoteForm, ReopenForm } from './answers.forms.ts';
import { reopenUndertaking } from './confirmation.server.ts';
import { bringBack, noteRefusal } from './reconsideration.server.ts';
import { unresolvedOf } from './register.queries.server.ts';
import { undertakingOf } from './undertakings.queries.server.ts';

let council: Council;
let meeting: Meeting;
let july: Meeting;
let asked: Undertaken;
beforeAll(async () => {
	council = await aCouncil();
	meeting = await anOpenMeeting(council, '2014-06-11');
	july = await anOpenMeeting(council, '2014-07-15');
});
beforeEach(async () => {
	asked = await anUndertaking(await aDecision(meeting));
	await answered(asked, 'declined', { sentence: inKyrgyz('Каражат жок') });
});

const today = plainDate('2014-07-16');
const refused = async () =>
	(await unresolvedOf(db, council.municipalityId, today, council.id)).refused.find(({ id }) => id === asked.id) ?? null;
const aSecretaryInJuly = (): Actor => ({ ...aSecretary(council), now: moment('2014-07-15') });
const noting =
	(differing = {}) =>
	(actor: Actor) =>
		noteRefusal(
			actor,
			NoteForm.parse({ undertakingId: asked.id, happenedOn: '15.07.2014', reason: inKyrgyz('Каражат келерки жылы'), ...differing })
		);
const bringing =
	(differing = {}) =>
	(actor: Actor) =>
		bringBack(actor, aBringBackForm(asked, differing));

describe('a refusal stands in the register', () => {
	test('with its reason, until the council came to it', async () => {
		expect(await refused()).toMatchObject({ state: 'declined', refusal: { sentence: { ky: 'Каражат жок' } }, item: null });
		const { id } = await bringing({ meetingId: july.id })(aSecretaryInJuly());
		expect(await refused()).toMatchObject({ item: { id, meeting: { day: '2014-07-15' }, isTakenUp: false } });
		await takeUpItem(aSecretaryAt(july), TakeUpForm.parse({ itemId: id }));
		expect(await refused()).toBeNull();
	});

	test('put off it stands there still, by the item that goes on', async () => {
		const { id } = await bringing({ meetingId: july.id })(aSecretaryInJuly());
		const carried = await postponeItem(aSecretaryAt(july), { itemId: id, reason: inKyrgyz('Убакыт жетпеди') });
		expect(await refused()).toMatchObject({ item: { id: carried.id, meeting: null } });
	});

	test('noted it stands there no more; refused again after it was taken up, it does', async () => {
		await noting()(aSecretaryInJuly());
		expect(await refused()).toBeNull();
		const reason = inKyrgyz('Каражат табылды');
		await reopenUndertaking(aSecretaryInJuly(), ReopenForm.parse({ undertakingId: asked.id, happenedOn: '15.07.2014', reason }));
		const responsible = { ...(await aResponsible(asked)), now: moment('2014-07-16') };
		await answered(asked, 'not_done', { sentence: inKyrgyz('Дагы жок') }, responsible);
		expect(await refused()).toMatchObject({ state: 'not_done', refusal: { sentence: { ky: 'Дагы жок' } } });
	});
});

describe('noting', () => {
	test('is a step of its own that changes no state', async () => {
		await noting()(aSecretaryInJuly());
		const { state, steps } = await undertakingOf(db, council.municipalityId, asked.id, today);
		expect(state).toBe('declined');
		expect(steps.at(-1)).toMatchObject({ from: 'declined', to: 'noted', sentence: { ky: 'Каражат келерки жылы' } });
		expect((await verbsOf(council)).at(-1)).toBe('undertaking.noted');
	});

	test('only a refusal, only once, not while it is on an agenda, on no day that has not come', async () => {
		await expectRefused(aSecretaryInJuly(), noting({ happenedOn: '20.07.2014' }), 422, 'decisions.answer.not_yet');
		await noting()(aSecretaryInJuly());
		await expectRefused(aSecretaryInJuly(), noting(), 409, 'decisions.look_again.done');
		asked = await anUndertaking(await aDecision(meeting));
		await expectRefused(aSecretaryInJuly(), noting(), 409, 'decisions.look_again.nothing_refused');
		await answered(asked, 'declined', { sentence: inKyrgyz('Жок') });
		await bringing()(aSecretaryInJuly());
		await expectRefused(aSecretaryInJuly(), noting(), 409, 'decisions.look_again.on_agenda');
	});

	test('is the keepers’, and done twice is done once', async () => {
		await expectRefused(await aHolder(council, 'monitor'), noting(), 403);
		await expectRefused(await aResponsible(asked), noting(), 403);
		await expectRefused(aSecretary(await aCouncil()), noting(), 404);
		await doneTwice(aSecretaryInJuly(), noting());
	});
});

describe('bringing back', () => {
	test('lists an item about it, in the backlog where no meeting is named', async () => {
		const { id } = await bringing()(aSecretaryInJuly());
		expect(await refused()).toMatchObject({ item: { id, meeting: null } });
		expect((await verbsOf(council)).at(-1)).toBe('agenda_item.listed');
	});

	test('only a refusal, and only once', async () => {
		await bringing({ meetingId: july.id })(aSecretaryInJuly());
		await expectRefused(aSecretaryInJuly(), bringing(), 409, 'decisions.look_again.on_agenda');
		asked = await anUndertaking(await aDecision(meeting));
		await expectRefused(aSecretaryInJuly(), bringing(), 409, 'decisions.look_again.nothing_refused');
	});

	test('is the keepers’, and done twice is done once', async () => {
		await expectRefused(await aHolder(council, 'member'), bringing(), 403);
		await expectRefused(aSecretary(await aCouncil()), bringing(), 404);
		const form = aBringBackForm(asked);
		await doneTwice(aSecretaryInJuly(), (actor) => bringBack(actor, form));
	});
});
