import { describe, expect, test } from 'vitest';
import { newId } from '#platform/db/id.ts';
import { anActor, someone } from '#testing/factories.ts';
import * as policy from './policy.ts';

const council = newId();
const group = newId();
const elsewhere = newId();
const ofCouncil = { bodyId: council, parentId: null };
const ofGroup = { bodyId: group, parentId: council };

const secretary = someone(council, 'secretary');
const chair = someone(council, 'chair');
const member = someone(council, 'member');
const groupMember = someone(group, 'member');
const groupSecretary = someone(group, 'secretary');
const press = someone(council, 'press');
const stranger = anActor();
const secretaryElsewhere = someone(elsewhere, 'secretary');
const responsible = someone(elsewhere, 'responsible');
const administrator = someone(elsewhere, 'administrator');

const who = { secretary, chair, member, groupMember, groupSecretary, press, stranger, secretaryElsewhere, responsible, administrator };

/** For each right: who has it over a council's meeting, and who over a meeting of that council's group. */
const rights: Record<keyof typeof policy, { council: (keyof typeof who)[]; group: (keyof typeof who)[] }> = {
	mayConvene: { council: ['secretary', 'chair'], group: ['secretary', 'chair', 'groupSecretary'] },
	mayKeepAgenda: { council: ['secretary', 'chair'], group: ['secretary', 'chair', 'groupSecretary'] },
	mayConduct: { council: ['secretary', 'chair'], group: ['secretary', 'chair', 'groupSecretary'] },
	mayCorrect: { council: ['secretary'], group: ['secretary', 'groupSecretary'] },
	mayWriteMinutes: { council: ['secretary'], group: ['secretary', 'groupSecretary'] },
	mayApproveMinutes: { council: ['secretary', 'chair'], group: ['secretary', 'chair', 'groupSecretary'] },
	mayRemark: { council: ['secretary', 'chair', 'member'], group: ['groupMember', 'groupSecretary'] },
	maySeeDrafts: { council: ['secretary', 'chair', 'member', 'press'], group: ['secretary', 'chair', 'groupMember', 'groupSecretary'] }
};

describe.each(Object.entries(rights))('%s', (right, { council: inCouncil, group: inGroup }) => {
	const may = Object.entries(policy).find(([name]) => name === right)?.[1];
	test.each(Object.entries(who))('%s', (name, actor) => {
		expect(may?.(actor, ofCouncil)).toBe(inCouncil.some((each) => each === name));
		expect(may?.(actor, ofGroup)).toBe(inGroup.some((each) => each === name));
	});
});
