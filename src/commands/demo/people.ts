import { z } from 'zod';
import { grantableRoles } from '#domain/people/rules.ts';
import { Key, Words } from '../record/basics.ts';

/** `municipality`, or a body or an organization of the record by its key. */
const Place = z
	.string()
	.regex(/^(municipality|(body|organization):[a-z0-9-]+)$/, 'a role is held at the municipality, at body:… or at organization:…');

/**
 * Somebody the demo lets in: a made-up person with a role the council knows, and perhaps an office of the record that
 * names nobody. The password is for everybody to read.
 */
export const DemoPerson = z.strictObject({
	key: Key,
	name: Words,
	email: z.email().endsWith('@demo.kenesh.invalid', 'a demo address leads nowhere: …@demo.kenesh.invalid'),
	password: z.string().min(10),
	holds: Key.optional(),
	roles: z.array(z.strictObject({ role: z.enum(grantableRoles), at: Place })).min(1)
});
export type DemoPerson = z.infer<typeof DemoPerson>;
