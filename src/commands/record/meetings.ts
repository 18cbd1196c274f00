import { z } from 'zod';
import { decisionKinds, forces, termRelations } from '#domain/decisions/rules.ts';
import { actionKinds } from '#domain/meetings/agenda.rules.ts';
import { meetingKinds } from '#domain/meetings/rules.ts';
import { Day, Key, When, Words } from './basics.ts';

const Actions = z.array(z.enum(actionKinds)).default([]);

/** Numbered by its place, as it was printed (`label`), or not at all. `postponed` tells why it was put off, `about` of which project it was. */
export const Item = z.strictObject({
	key: Key,
	label: z.string().optional(),
	numbered: z.boolean().default(true),
	actions: Actions,
	forInformation: z.boolean().default(false),
	title: Words,
	carriedFrom: Key.optional(),
	about: Key.optional(),
	postponed: Words.optional()
});
export type Item = z.infer<typeof Item>;

/** A date, or an event: a meeting by its key, or words. `later` alone names none. */
const Term = z
	.strictObject({ date: When.optional(), relation: z.enum(termRelations).optional(), meeting: Key.optional(), event: Words.optional() })
	.refine(({ date, relation }) => (date === undefined) !== (relation === undefined), 'a term has a date or a relation to an event')
	.refine(({ date, meeting, event }) => !date || !(meeting || event), 'a term with a date names no event');
export type Term = z.infer<typeof Term>;

/** An item a decision put on a meeting's agenda, at a place that is then kept for it. */
const Listed = z.strictObject({ key: Key, meeting: Key, fixedPosition: z.int().positive(), actions: Actions, title: Words });

/** A guest a decision asked for: one of the registers, or words. */
const Guest = z.strictObject({ meeting: Key, who: Key.optional(), described: Words.optional(), purpose: Words });

/**
 * Its true place is its place in the list; `label` is what was printed, and missing where nothing was. A project it chose,
 * had monitored or spoke of is named where no item it answers is about it.
 */
const Part = z.strictObject({
	label: z.string().optional(),
	kinds: z.array(z.enum(decisionKinds)).default([]),
	force: z.enum(forces).default('recommendation'),
	text: Words,
	term: Term.optional(),
	addressees: z.array(Key).default([]),
	creates: Key.optional(),
	adopts: Key.optional(),
	chooses: Key.optional(),
	monitors: Key.optional(),
	concerns: Key.optional(),
	lists: Listed.optional(),
	invites: z.array(Guest).default([])
});
export type Part = z.infer<typeof Part>;

/** `answers` names an item of the meeting. A decision with `parts` only holds them together. */
export const Decision = Part.extend({ answers: Key.optional(), parts: z.array(Part).default([]) });
export type Decision = z.infer<typeof Decision>;

/** A meeting that was expected while this one was held, as exactly as its day was known then. */
const Plan = z.strictObject({ key: Key, kind: z.enum(meetingKinds), when: When, reason: Words.optional() });
export type Plan = z.infer<typeof Plan>;

/** A file of `meetings/`: one that was held. Who was there, who led it and how they voted is not part of it. */
export const MeetingFile = z.strictObject({
	body: Key,
	kind: z.enum(meetingKinds),
	day: Day,
	follows: Key.optional(),
	reason: Words.optional(),
	announcedItems: z.int().nonnegative().optional(),
	items: z.array(Item).default([]),
	plans: z.array(Plan).default([]),
	decisions: z.array(Decision).default([])
});
/** Its key is the name of its file. */
export type Meeting = z.infer<typeof MeetingFile> & { readonly key: string };
