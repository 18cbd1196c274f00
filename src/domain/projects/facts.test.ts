import { beforeEach, expect, test } from 'vitest';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { aStranger } from '#testing/councils.ts';
import { doneTwice, expectRefused } from '#testing/deeds.ts';
import { aMunicipality, type Town } from '#testing/factories.ts';
import { anAdministrator, inKyrgyz, type Registered } from '#testing/people.ts';
import { aProject, aStage, aSum, oneOfEach } from '#testing/projects.ts';
import { factKinds, StateMoneyForm, StateStageForm, WithdrawFactForm } from './facts.forms.ts';
import { stateMoney } from './money.server.ts';
import { projectOf } from './queries.server.ts';
import { latestSums, presentStage } from './rules.ts';
import { stateStage } from './stage.server.ts';
import { withdrawFact } from './withdrawal.server.ts';

let town: Town;
let project: Registered;
beforeEach(async () => {
	town = await aMunicipality();
	project = await aProject(town);
});

const admin = () => anAdministrator(town);
const standing = () => projectOf(db, town.municipalityId, project.id);
const aMoneyForm = (facts: Record<string, unknown>) =>
	StateMoneyForm.parse({ id: newId(), projectId: project.id, kind: 'budget', currency: 'KGS', ...facts });
const aStageForm = (facts: Record<string, unknown>) => StateStageForm.parse({ id: newId(), projectId: project.id, ...facts });

test('a sum is kept to the last tyiyn with its day and source, and the one before it stays', async () => {
	await aSum(project, { sum: '1 000 000 сом', asOf: '28.05.2014' });
	const form = aMoneyForm({ sum: '1 234 567,05', asOf: '21.08.2014', source: inKyrgyz('Келишим') });
	await doneTwice(admin(), (actor) => stateMoney(actor, form));
	const { money } = await standing();
	expect(money.map(({ minor, currency }) => [minor, currency])).toEqual([
		[123_456_705, 'KGS'],
		[100_000_000, 'KGS']
	]);
	expect(latestSums({ money })).toMatchObject([{ id: form.id, source: { ky: 'Келишим' } }]);
});

test('the greatest sum that a number holds comes back whole', async () => {
	await aSum(project, { sum: '90071992547409,91', currency: 'USD' });
	expect((await standing()).money[0]).toMatchObject({ minor: Number.MAX_SAFE_INTEGER, currency: 'USD', asOf: null });
});

test.each([
	['', 'platform.form.required'],
	['көп', 'platform.form.not_a_sum'],
	['-5', 'platform.form.not_a_sum'],
	['1,234', 'platform.form.not_a_sum'],
	['90071992547409,92', 'platform.form.not_a_sum']
])('"%s" is no sum: %s', (sum, message) => {
	const sent = { id: newId(), projectId: newId(), kind: 'budget', currency: 'KGS', sum };
	expect(StateMoneyForm.safeParse(sent).error?.issues).toMatchObject([{ path: ['sum'], message }]);
});

test('a stage is stated by what is known of its time, and the present one is read off', async () => {
	expect(presentStage(await standing())).toBeNull();
	const form = aStageForm({ stage: 'under_way', when: 'август 2013' });
	await doneTwice(admin(), (actor) => stateStage(actor, form));
	await aStage(project, { stage: 'chosen', when: '2013', note: inKyrgyz('кеңеш тандады') });
	expect((await standing()).stages).toMatchObject([
		{ stage: 'under_way', when: { precision: 'month' } },
		{ stage: 'chosen', when: { precision: 'year' }, note: { ky: 'кеңеш тандады' } }
	]);
	expect(presentStage(await standing())).toBe('under_way');
});

test('a project is not stopped without a reason, nor at any stage of tomorrow', async () => {
	const state = (facts: Record<string, unknown>) => (actor: Parameters<typeof stateStage>[0]) => stateStage(actor, aStageForm(facts));
	await expectRefused(admin(), state({ stage: 'stopped' }), 422, 'projects.stage.stopped_why');
	await expectRefused(admin(), state({ stage: 'chosen', when: '12.06.2014' }), 422, 'projects.day.not_yet');
	await expectRefused(aStranger(town), state({ stage: 'chosen' }), 403);
	expect((await standing()).stages).toEqual([]);
	await state({ stage: 'stopped', note: inKyrgyz('акча жок') })(admin());
	expect(presentStage(await standing())).toBe('stopped');
});

test('a sum is stated by no stranger, and of no project that is not here', async () => {
	await expectRefused(aStranger(town), (actor) => stateMoney(actor, aMoneyForm({ sum: '5' })), 403);
	const elsewhere = anAdministrator(await aMunicipality());
	await expectRefused(elsewhere, (actor) => stateMoney(actor, aMoneyForm({ sum: '5' })), 404);
	await expectRefused(elsewhere, (actor) => stateStage(actor, aStageForm({ stage: 'chosen' })), 404);
	expect((await standing()).money).toEqual([]);
});

test.each(factKinds)('a %s taken down by mistake is taken off, and the diary keeps what it said', async (fact) => {
	const { id: factId } = await oneOfEach[fact](project);
	const form = WithdrawFactForm.parse({ projectId: project.id, fact, factId });
	await expectRefused(aStranger(town), (actor) => withdrawFact(actor, form), 403);
	const other = await aProject(town);
	await expectRefused(admin(), (actor) => withdrawFact(actor, { ...form, projectId: other.id }), 404);
	await doneTwice(admin(), (actor) => withdrawFact(actor, form));
	await expectRefused(admin(), (actor) => withdrawFact(actor, form), 404);
	const { verb, body } = await db
		.selectFrom('event')
		.select(['verb', 'body'])
		.where('subject_id', '=', project.id)
		.orderBy('number', 'desc')
		.limit(1)
		.executeTakeFirstOrThrow();
	expect([verb, body]).toMatchObject([`project_${fact}.withdrawn`, { factId, was: { id: factId } }]);
});
