import { beforeAll, expect, test } from 'vitest';
import { plainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { aChair, aCouncil, aSecretary, type Council } from '#testing/councils.ts';
import { aDecision, type Taken } from '#testing/decisions.ts';
import { doneTwice, expectRefused, verbsOf } from '#testing/deeds.ts';
import { anOpenMeeting, closed } from '#testing/meetings.ts';
import { inKyrgyz } from '#testing/people.ts';
import { correctDecision } from './correction.server.ts';
import { CorrectForm } from './forms.ts';
import { decisionOf } from './story.queries.server.ts';

let council: Council;
let decision: Taken;
beforeAll(async () => {
	council = await aCouncil();
	const meeting = await anOpenMeeting(council, '2014-06-11');
	decision = await aDecision(meeting, { text: 'Агенттике кат жолдоо сунушталды', label: '4' });
	await closed(meeting);
});

const form = (differing = {}, of = decision) =>
	CorrectForm.parse({
		id: newId(),
		decisionId: of.id,
		text: inKyrgyz('Агенттикке кат жолдоо сунушталды'),
		label: '4',
		because: 'Тамга калып калган',
		...differing
	});
const correcting =
	(differing = {}, of = decision) =>
	(actor: Actor) =>
		correctDecision(actor, form(differing, of));
const read = () => decisionOf(db, council.municipalityId, decision.id, plainDate('2014-07-01'));

test('the corrected text stands beside the one that was written, with the reason', async () => {
	const correction = form();
	await doneTwice(aSecretary(council), (actor) => correctDecision(actor, correction));
	expect(await read()).toMatchObject({
		decision: { text: { ky: 'Агенттикке кат жолдоо сунушталды' } },
		corrections: [
			{
				stood: { text: { ky: 'Агенттике кат жолдоо сунушталды' } },
				corrected: { text: { ky: 'Агенттикке кат жолдоо сунушталды' } },
				reason: 'Тамга калып калган',
				by: 'Катчы'
			}
		]
	});
	expect((await verbsOf(council)).at(-1)).toBe('decision.corrected');
});

test('a correction changes something', () =>
	expectRefused(
		aSecretary(council),
		correcting({ text: inKyrgyz('Агенттикке кат жолдоо сунушталды') }),
		409,
		'meetings.correct.nothing_changed'
	));

test('while the meeting is open nothing is corrected: it is edited', async () => {
	const open = await aDecision(await anOpenMeeting(council, '2014-05-28'));
	await expectRefused(aSecretary(council), correcting({}, open), 409, 'meetings.correct.not_closed');
});

test('only the secretary corrects', async () => {
	await expectRefused(aChair(council), correcting(), 403);
	await expectRefused(aSecretary(await aCouncil()), correcting(), 404);
});

test('a term, a number and the kinds are corrected too', async () => {
	await correctDecision(aSecretary(council), form({ label: '', kinds: ['letter'], term: { kind: 'date', date: 'июль 2014' } }));
	const { decision: now, corrections } = await read();
	expect(now).toMatchObject({ label: null, kinds: ['letter'], term: { date: { precision: 'month' } } });
	expect(Object.keys(Object(corrections.at(-1)?.corrected))).not.toContain('text');
});
