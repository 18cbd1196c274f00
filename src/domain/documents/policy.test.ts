import { expect, test } from 'vitest';
import { newId } from '#platform/db/id.ts';
import { anActor, someone } from '#testing/factories.ts';
import { mayKeepDocuments, mayRemarkOnDrafts, maySeeUnpublished } from './policy.ts';

const [council, organization] = [newId(), newId()];
const administrator = anActor();
const people = [
	['the administrator', { ...administrator, holdings: [{ role: 'administrator', at: administrator.municipalityId }] }, true, true, true],
	['a secretary', someone(council, 'secretary'), true, true, true],
	['the chair', someone(council, 'chair'), false, true, true],
	['a member', someone(council, 'member'), false, true, true],
	['a monitor', someone(council, 'monitor'), false, true, true],
	['the press secretary', someone(council, 'press'), false, false, true],
	['who answers for an organization', someone(organization, 'responsible'), false, false, false],
	["another municipality's administrator", someone(newId(), 'administrator'), false, false, false],
	['a stranger', anActor(), false, false, false]
] as const;

test.each(people)('%s: keeps, remarks, sees drafts', (_who, actor, keeps, remarks, sees) => {
	expect([mayKeepDocuments(actor), mayRemarkOnDrafts(actor), maySeeUnpublished(actor)]).toEqual([keeps, remarks, sees]);
});
