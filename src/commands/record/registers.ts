import { z } from 'zod';
import { documentKinds, effects } from '#domain/documents/rules.ts';
import { organizationKinds } from '#domain/people/rules.ts';
import { placeKinds } from '#domain/places/rules.ts';
import { Day, Key, Words } from './basics.ts';

const TimeZone = z.string().refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone), 'there is no such time zone');

/** `municipality.json`: the one file that must be there. */
export const Municipality = z.strictObject({ slug: Key, name: Words, timeZone: TimeZone.default('Asia/Bishkek') });
export type Municipality = z.infer<typeof Municipality>;

/** One of `organizations.json`. `spellings` are other ways documents write its name. */
export const Organization = z.strictObject({
	key: Key,
	kind: z.enum(organizationKinds),
	name: Words,
	shortName: Words.optional(),
	spellings: z.array(z.string()).default([]),
	from: Day.optional(),
	note: Words.optional(),
	offices: z.array(z.strictObject({ key: Key, title: Words })).default([])
});
export type Organization = z.infer<typeof Organization>;

/** One of `people.json`. `holds` names offices; since when may be unknown. */
export const Person = z.strictObject({
	key: Key,
	name: Words,
	holds: z.array(z.strictObject({ office: Key, from: Day.optional() })).default([])
});
export type Person = z.infer<typeof Person>;

/** One of `places.json`, under every spelling the record has; which is right may be open. */
export const Place = z.strictObject({
	key: Key,
	kind: z.enum(placeKinds),
	parent: Key.optional(),
	spellings: z.array(z.strictObject({ name: Words, note: Words.optional(), preferred: z.boolean().default(false) })).min(1)
});
export type Place = z.infer<typeof Place>;

/** What a paper does, and to what: a body or another paper. */
const Effect = z
	.strictObject({ effect: z.enum(effects), body: Key.optional(), document: Key.optional() })
	.refine(({ body, document }) => (body === undefined) !== (document === undefined), 'a paper does it to a body or to a document');
export type Effect = z.infer<typeof Effect>;

/** A version whose words are unknown has a note instead. Which decision adopted it, that decision tells. */
const Version = z.strictObject({ key: Key, label: Words.optional(), draftedOn: Day.optional(), note: Words.optional() });

/** One of `documents.json`. `number` is to the letter: «№425-б». */
export const Paper = z.strictObject({
	key: Key,
	kind: z.enum(documentKinds),
	number: z.string().optional(),
	issuedOn: Day.optional(),
	issuer: Key.optional(),
	title: Words,
	note: Words.optional(),
	effects: z.array(Effect).default([]),
	versions: z.array(Version).default([])
});
export type Paper = z.infer<typeof Paper>;
