import { describe, expect, test } from 'vitest';
import { newId } from '#platform/db/id.ts';
import { anActor, someone } from '#testing/factories.ts';
import * as policy from './policy.ts';
import type { Answerers } from './rules.ts';

const [council, group, otherCouncil, enterprise, otherEnterprise] = [newId(), newId(), newId(), newId(), newId()];

const secretary = someone(council, 'secretary');
const chair = someone(council, 'chair');
const member = someone(council, 'member');
const press = someone(council, 'press');
const monitor = someone(council, 'monitor');
const groupSecretary = someone(group, 'secretary');
const groupChair = someone(group, 'chair');
const responsible = someone(enterprise, 'responsible');
const responsibleElsewhere = someone(otherEnterprise, 'responsible');
/** The secretary of the council who is also responsible at the enterprise that is asked. */
const bothSides = anActor({
	holdings: [
		{ role: 'secretary', at: council },
		{ role: 'responsible', at: enterprise }
	]
});
/** A monitor of the council who was the one to say that it is done. */
const claimant = someone(council, 'monitor');
const otherSecretary = someone(otherCouncil, 'secretary');
const personAsked = anActor();
const stranger = anActor({ municipalityId: newId() });

const who = {
	secretary,
	chair,
	member,
	press,
	monitor,
	groupSecretary,
	groupChair,
	responsible,
	responsibleElsewhere,
	bothSides,
	claimant,
	otherSecretary,
	personAsked,
	stranger
};
type Who = keyof typeof who;

const enterpriseAsked: Answerers = { persons: [], at: [enterprise], roles: ['responsible'] };
const ofCouncil = { keepers: [council], answerers: enterpriseAsked, claimedById: claimant.personId, state: 'claimed_done' };
const ofGroup = { ...ofCouncil, keepers: [group, council] };

const keepers: Who[] = ['secretary', 'chair', 'bothSides'];
const groupKeepers: Who[] = [...keepers, 'groupSecretary', 'groupChair'];
const followers: Who[] = [...keepers, 'monitor', 'claimant'];
const table: Who[] = [...followers, 'member', 'press'];

/** For each right: who has it over what the council asks of an enterprise, and who over what a group under it asks. */
const rights: Record<keyof typeof policy, { council: Who[]; group: Who[] }> = {
	mayKeepDecisions: { council: keepers, group: groupKeepers },
	mayCorrectDecision: { council: ['secretary', 'bothSides'], group: ['secretary', 'bothSides', 'groupSecretary'] },
	maySeeDrafts: { council: table, group: [...table, 'groupSecretary', 'groupChair'] },
	maySend: { council: keepers, group: groupKeepers },
	mayAnswer: { council: ['responsible', 'bothSides'], group: ['responsible', 'bothSides'] },
	mayTakeDown: { council: ['secretary', 'chair'], group: ['secretary', 'chair', 'groupSecretary', 'groupChair'] },
	mayLookAgain: { council: keepers, group: groupKeepers },
	mayConfirm: { council: ['secretary', 'chair', 'monitor'], group: ['secretary', 'chair', 'monitor', 'groupSecretary', 'groupChair'] },
	mayReopen: { council: followers, group: [...followers, 'groupSecretary', 'groupChair'] },
	maySeeUndertaking: { council: [...table, 'responsible'], group: [...table, 'responsible', 'groupSecretary', 'groupChair'] }
};

describe.each(Object.entries(rights))('%s', (right, { council: inCouncil, group: inGroup }) => {
	const may = Object.entries(policy).find(([name]) => name === right)?.[1];
	test.each(Object.entries(who))('%s', (name, actor) => {
		expect(may?.(actor, ofCouncil)).toBe(inCouncil.some((each) => each === name));
		expect(may?.(actor, ofGroup)).toBe(inGroup.some((each) => each === name));
	});
});

test.each([
	[
		'a body is answered for by its own secretary',
		{ persons: [], at: [group], roles: ['responsible', 'secretary', 'chair'] },
		groupSecretary,
		true
	],
	[
		'and not by the secretary of the council above it',
		{ persons: [], at: [group], roles: ['responsible', 'secretary', 'chair'] },
		secretary,
		false
	],
	['a person asked answers', { persons: [personAsked.personId ?? ''], at: [], roles: [] }, personAsked, true],
	['nobody else does', { persons: [personAsked.personId ?? ''], at: [], roles: [] }, stranger, false]
] as [string, Answerers, typeof stranger, boolean][])('%s', (_promise, answerers, actor, expected) =>
	expect(policy.mayAnswer(actor, { answerers })).toBe(expected)
);

test('what was claimed by a link has no claimant in the house: any second party may confirm it', () => {
	expect(policy.mayConfirm(monitor, { ...ofCouncil, claimedById: null })).toBe(true);
	expect(policy.mayConfirm(anActor({ personId: null, holdings: monitor.holdings }), { ...ofCouncil, claimedById: null })).toBe(true);
});

test('the responsible does not see what was only addressed and never sent', () => {
	expect(policy.maySeeUndertaking(responsible, { ...ofCouncil, state: 'addressed' })).toBe(false);
	expect(policy.maySeeUndertaking(secretary, { ...ofCouncil, state: 'addressed' })).toBe(true);
});
