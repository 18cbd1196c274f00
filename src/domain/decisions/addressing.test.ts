import { beforeAll, describe, expect, test } from 'vitest';
import { plainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { aCouncil, aMember, aSecretary, type Council } from '#testing/councils.ts';
import { aDecision, aDraft, adopted, anAddressee, anUndertaking, sent, type Taken } from '#testing/decisions.ts';
import { doneTwice, expectRefused, verbsOf } from '#testing/deeds.ts';
import { anOpenMeeting, aSecretaryAt, type Meeting } from '#testing/meetings.ts';
import { anOffice, anOrganization, aPerson, type Registered } from '#testing/people.ts';
import { addressDecision, unaddressDecision } from './addressing.server.ts';
import { withdrawDecision } from './adoption.server.ts';
import { AddressForm, SendForm } from './forms.ts';
import { decisionsOf } from './queries.server.ts';
import { sendDecision } from './sending.server.ts';

let council: Council;
let meeting: Meeting;
let enterprise: Registered;
beforeAll(async () => {
	council = await aCouncil();
	meeting = await anOpenMeeting(council, '2014-06-11');
	enterprise = await anOrganization(council);
});

const askedBy = async ({ id }: Taken) => {
	const decisions = await decisionsOf(db, council.municipalityId, { drafts: true }, plainDate('2014-07-01'));
	return decisions.find((each) => each.id === id)?.asked ?? [];
};
const form = (decision: Taken, addressee: string) => AddressForm.parse({ id: newId(), decisionId: decision.id, addressee });
const toEnterprise = (decision: Taken) => form(decision, `organization:${enterprise.id}`);
const sending = (decision: Taken, sentOn = '11.06.2014') => {
	const sendForm = SendForm.parse({ decisionId: decision.id, sentOn });
	return (actor: Actor) => sendDecision(actor, sendForm);
};

describe('addressing', () => {
	test('an organization, a body, a person and an office are asked each for itself, under the names they bear', async () => {
		const decision = await aDraft(meeting);
		const [group, person, office] = [
			await aCouncil({ parent: council, kind: 'monitoring_group', name: 'Мониторинг тобу' }),
			await aPerson(council),
			await anOffice(enterprise)
		];
		for (const addressee of [`organization:${enterprise.id}`, `body:${group.id}`, `person:${person.id}`, `office:${office.id}`])
			await addressDecision(aSecretaryAt(meeting), form(decision, addressee));

		expect((await askedBy(decision)).map(({ name, slug, state }) => [name.ky, slug, state])).toEqual([
			['«Таза-Нарын» муниципалдык ишканасы', enterprise.slug, 'addressed'],
			['Мониторинг тобу', group.slug, 'addressed'],
			['Эркин кызы Айгүл', person.slug, 'addressed'],
			['Биринчи вице-мэр', enterprise.slug, 'addressed']
		]);
	});

	test('nobody is asked the same twice, nobody unknown, and nobody by a mere container', async () => {
		const decision = await aDraft(meeting);
		await addressDecision(aSecretaryAt(meeting), toEnterprise(decision));
		const ask = (addressed: AddressForm) => (actor: Actor) => addressDecision(actor, addressed);
		await expectRefused(aSecretaryAt(meeting), ask(toEnterprise(decision)), 422, 'decisions.address.asked_already');
		await expectRefused(aSecretaryAt(meeting), ask(form(decision, `person:${newId()}`)), 422, 'platform.form.unknown_id');
		const container = await aDraft(meeting, { isContainer: true });
		await expectRefused(aSecretaryAt(meeting), ask(toEnterprise(container)), 409, 'decisions.address.container');
		const withdrawn = await aDraft(meeting);
		await withdrawDecision(aSecretaryAt(meeting), { decisionId: withdrawn.id });
		await expectRefused(aSecretaryAt(meeting), ask(toEnterprise(withdrawn)), 409, 'decisions.draft.withdrawn');
	});

	test('sent twice it is one addressee, and its id is good for no other', async () => {
		const decision = await aDraft(meeting);
		const addressed = toEnterprise(decision);
		await doneTwice(aSecretaryAt(meeting), (actor) => addressDecision(actor, addressed));
		const other = { ...toEnterprise(await aDraft(meeting)), id: addressed.id };
		await expectRefused(aSecretaryAt(meeting), (actor) => addressDecision(actor, other), 409, 'platform.form.already_there');
	});

	test.each(['', 'organization', 'committee:1', `organization:${newId()}:x`, 'person:1'])('«%s» is no addressee', (addressee) =>
		expect(AddressForm.safeParse({ id: newId(), decisionId: newId(), addressee }).success).toBe(false)
	);
});

describe('taking an addressee off', () => {
	test('as long as nothing was sent, twice is once', async () => {
		const undertaking = await anAddressee(await aDecision(meeting));
		await doneTwice(aSecretaryAt(meeting), (actor) => unaddressDecision(actor, { undertakingId: undertaking.id }));
		expect(await askedBy(undertaking.decision)).toEqual([]);
		expect((await verbsOf(meeting)).at(-1)).toBe('decision.unaddressed');
	});

	test('not once it was sent', async () => {
		const undertaking = await anUndertaking(await aDecision(meeting));
		const taking = (actor: Actor) => unaddressDecision(actor, { undertakingId: undertaking.id });
		await expectRefused(aSecretaryAt(meeting), taking, 409, 'decisions.address.sent_already');
	});
});

describe('sending', () => {
	test('a decision goes to everybody it asks who has not had it, and says when', async () => {
		const { decision } = await anUndertaking(await aDecision(meeting));
		await anAddressee(decision);
		await sent(decision, '2014-06-11');
		expect((await askedBy(decision)).map(({ state, sentOn }) => [state, sentOn])).toEqual([
			['sent', '2014-06-11'],
			['sent', '2014-06-11']
		]);
		expect((await verbsOf(meeting)).filter((verb) => verb === 'undertaking.sent').length).toBeGreaterThanOrEqual(2);
	});

	test('with a container its parts go out', async () => {
		const container = await aDraft(meeting, { isContainer: true });
		const part = await aDraft(meeting, { parentId: container.id });
		await anAddressee(part);
		await adopted(container);
		await sent(container);
		expect(await askedBy(part)).toMatchObject([{ state: 'sent' }]);
	});

	test('not before it was adopted, nor before its meeting, nor on a day to come, nor to nobody', async () => {
		const draft = await aDraft(meeting);
		await anAddressee(draft);
		await expectRefused(aSecretaryAt(meeting), sending(draft), 409, 'decisions.send.not_adopted');
		await adopted(draft);
		await expectRefused(aSecretaryAt(meeting), sending(draft, '10.06.2014'), 422, 'decisions.send.before_meeting');
		await expectRefused(aSecretaryAt(meeting), sending(draft, '12.06.2014'), 422, 'decisions.answer.not_yet');
		await sent(draft);
		await expectRefused(aSecretaryAt(meeting), sending(draft), 409, 'decisions.send.nobody');
	});

	test('sent twice it goes out once', async () => {
		const { decision } = await anAddressee(await aDecision(meeting));
		await doneTwice(aSecretaryAt(meeting), sending(decision));
	});
});

test('a member, another council and another municipality address and send nothing', async () => {
	const undertaking = await anAddressee(await aDecision(meeting));
	const { decision } = undertaking;
	const theirs = await aCouncil({ town: { municipalityId: council.municipalityId, slug: council.town } });
	const who: [Actor, number][] = [
		[await aMember(council), 403],
		[aSecretary(theirs), 403],
		[aSecretary(await aCouncil()), 404]
	];
	for (const [actor, status] of who) {
		await expectRefused(actor, (each) => addressDecision(each, toEnterprise(decision)), status);
		await expectRefused(actor, (each) => unaddressDecision(each, { undertakingId: undertaking.id }), status);
		await expectRefused(actor, sending(decision), status);
	}
});
