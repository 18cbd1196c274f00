import { expect, test } from 'vitest';
import { postponeItem } from '#domain/meetings/postponement.server.ts';
import { plainDate } from '#platform/dates/plain-date.ts';
import type { Db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { aCouncil } from '#testing/councils.ts';
import { aBringBackForm, aDecision, aDraft, adopted, anAddressee, answered, anUndertaking, sent } from '#testing/decisions.ts';
import { anItem, anOpenMeeting, aPlannedMeeting, aSecretaryAt, type Meeting } from '#testing/meetings.ts';
import { anOffice, anOrganization, inKyrgyz } from '#testing/people.ts';
import { counted } from '#testing/queries.ts';
import { byAddressee } from './addressees.queries.server.ts';
import { recordEffect } from './effects.server.ts';
import { EffectForm } from './forms.ts';
import { decisionsOf } from './queries.server.ts';
import { bringBack } from './reconsideration.server.ts';
import { unresolvedOf } from './register.queries.server.ts';
import { decisionAt } from './story.queries.server.ts';
import { claimedAt, undertakingsFor } from './undertakings.queries.server.ts';
import { yearOf } from './year.queries.server.ts';

const today = plainDate('2014-12-01');

/** A year with so many parts of a decision, each asking an addressee of every kind, answered and with effects. */
async function aYearOf(times: number) {
	const council = await aCouncil();
	const enterprise = await anOrganization(council);
	const everybody = [
		{ kind: 'organization' as const, id: enterprise.id },
		{ kind: 'body' as const, id: council.id },
		{ kind: 'person' as const, id: council.secretaryId },
		{ kind: 'office' as const, id: (await anOffice(enterprise)).id }
	];
	const things = [`meeting:${(await aPlannedMeeting(council, '2014-10')).id}`, `body:${council.id}`];
	const meeting = await anOpenMeeting(council, '2014-05-28', []);
	const container = await aDraft(meeting, { isContainer: true, itemId: (await anItem(meeting)).id });
	for (let n = 0; n < times; n += 1) {
		const part = await aDraft(meeting, { parentId: container.id });
		for (const addressee of everybody) await anAddressee(part, addressee);
		for (const thing of things)
			await recordEffect(aSecretaryAt(meeting), EffectForm.parse({ id: newId(), decisionId: part.id, effect: 'changed', thing }));
		await postponeItem(aSecretaryAt(meeting), { itemId: (await anItem(meeting)).id, reason: inKyrgyz('Кийинчерээк') });
	}
	await adopted(container);
	await someRefusals(meeting, times);
	const first = await anAddressee(await aDraft(meeting), everybody[0]);
	await adopted(first.decision);
	await sent(container);
	await sent(first.decision);
	await answered(first, 'claimed_done');
	return { council, enterprise };
}

/** So many refusals that nobody looked at again, and one that is on an agenda. */
async function someRefusals(meeting: Meeting, times: number) {
	for (let n = 0; n < times; n += 1) {
		const asked = await anUndertaking(await aDecision(meeting));
		await answered(asked, 'declined', { sentence: inKyrgyz('Каражат жок') });
		if (n === 0) await bringBack(aSecretaryAt(meeting), aBringBackForm(asked));
	}
}

type Story = Awaited<ReturnType<typeof aYearOf>>;
type Reading = (from: Db, story: Story) => Promise<unknown>;

const readings: Record<string, Reading> = {
	decisionsOf: (from, { council }) => decisionsOf(from, council.municipalityId, { year: 2014 }, today),
	decisionAt: (from, { council }) => decisionAt(from, council.municipalityId, { meeting: '2014-05-28', address: '1' }, today),
	undertakingsFor: (from, { council, enterprise }) => undertakingsFor(from, council.municipalityId, [enterprise.id], today),
	claimedAt: (from, { council }) => claimedAt(from, council.municipalityId, [council.id], today),
	unresolvedOf: (from, { council }) => unresolvedOf(from, council.municipalityId, today),
	byAddressee: (from, { council }) => byAddressee(from, council.municipalityId, {}, today),
	yearOf: (from, { council }) => yearOf(from, council.municipalityId, 2014, today)
};

async function questionsFor(story: Story): Promise<Record<string, number>> {
	const asked: Record<string, number> = {};
	for (const [name, reading] of Object.entries(readings)) {
		const { from, asked: questions } = counted();
		await reading(from, story);
		asked[name] = questions();
	}
	return asked;
}

test('twenty are read with as many questions as two, and no reading with more than a page can bear', async () => {
	const two = await questionsFor(await aYearOf(2));
	expect(await questionsFor(await aYearOf(20))).toEqual(two);
	expect(Math.max(...Object.values(two))).toBeLessThanOrEqual(25);
});
