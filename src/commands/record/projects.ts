import { z } from 'zod';
import { partyRoles, projectKinds, sectors, stages } from '#domain/projects/rules.ts';
import { Day, Key, When, Words } from './basics.ts';

/** Somebody with a part in it: an organization, or words where the record names none. */
const Party = z
	.strictObject({ role: z.enum(partyRoles), organization: Key.optional(), described: Words.optional(), from: Day.optional() })
	.refine(({ organization, described }) => organization ?? described, 'a party is an organization or described in words');
export type Party = z.infer<typeof Party>;

/** What stage it was at, by a time where one is told. */
const StageFact = z.strictObject({ stage: z.enum(stages), when: When.optional(), note: Words.optional() });
export type StageFact = z.infer<typeof StageFact>;

/** One of `projects.json`, under every title the record gives it; which is right may be open. */
export const Project = z.strictObject({
	key: Key,
	kind: z.enum(projectKinds),
	sector: z.enum(sectors),
	titles: z.array(z.strictObject({ title: Words, note: Words.optional(), settled: z.boolean().default(false) })).min(1),
	note: Words.optional(),
	places: z.array(Key).default([]),
	parties: z.array(Party).default([]),
	stages: z.array(StageFact).default([])
});
export type Project = z.infer<typeof Project>;
