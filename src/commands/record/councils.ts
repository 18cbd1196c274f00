import { z } from 'zod';
import { bodyKinds, categories, seatRoles } from '#domain/councils/rules.ts';
import { Day, Key, When, Words } from './basics.ts';

/** A person, an office, or words where the record names nobody. `by` is the paper that seated them. */
export const Member = z
	.strictObject({
		person: Key.optional(),
		office: Key.optional(),
		described: Words.optional(),
		category: z.enum(categories),
		onBehalfOf: Key.optional(),
		role: z.enum(seatRoles).default('member'),
		from: Day.optional(),
		to: Day.optional(),
		by: Key.optional()
	})
	.refine(({ person, office, described }) => person ?? office ?? described, 'a member is a person, an office or described in words');
export type Member = z.infer<typeof Member>;

/** A name since a day and by a paper, as far as they are known. */
const Name = z.strictObject({ name: Words, shortName: Words.optional(), from: Day.optional(), by: Key.optional() });
export type Name = z.infer<typeof Name>;

/** One of `bodies.json`, the oldest name first. One that a decision created has no `founded`: it is founded on that day. */
export const Body = z
	.strictObject({
		key: Key,
		kind: z.enum(bodyKinds),
		under: Key.optional(),
		parent: Key.optional(),
		founded: When.optional(),
		purpose: Words.optional(),
		names: z.array(Name).min(1),
		members: z.array(Member).default([])
	})
	.refine(({ names }) => names.slice(1).every(({ from }) => from !== undefined), 'every name but the first has a first day');
export type Body = z.infer<typeof Body>;
