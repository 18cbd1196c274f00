import { z } from 'zod';
import { bodyAt } from '#domain/councils/queries.server.ts';
import { inviteAccount } from '#domain/people/account-invitation.server.ts';
import { InviteForm } from '#domain/people/accounts.forms.ts';
import { organizationAt } from '#domain/people/organizations.server.ts';
import { grantableRoles } from '#domain/people/rules.ts';
import { db } from '#platform/db/database.server.ts';
import { type Id, newId } from '#platform/db/id.ts';
import { readForm } from '#platform/errors/reading-forms.server.ts';
import { languages } from '#platform/i18n/languages.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { commandOf } from './command.ts';
import { inWords } from './sentences.server.ts';
import { townMeant } from './town.server.ts';

const Place = z
	.string()
	.regex(/^(municipality|(body|organization):\S+)$/, 'is municipality, body:ADDRESS or organization:ADDRESS, as in their pages’ addresses');

export const userInvite = commandOf({
	name: 'user invite',
	usage: 'user invite --email MAIL --name NAME --role ROLE --at municipality|body:…|organization:… [--lang ky|ru|en] [--municipality …]',
	does: 'invites somebody by mail to an account and a role, and prints the link',
	words: [],
	shape: z.object({
		email: z.email('is no e-mail address'),
		name: z.string().min(1, 'is empty'),
		role: z.enum(grantableRoles, `is one of ${grantableRoles.join(', ')}`),
		at: Place,
		lang: z.enum(languages, `is one of ${languages.join(', ')}`).default('ky'),
		municipality: z.string().optional()
	}),
	ready:
		({ email, name, role, at, lang, municipality }) =>
		async ({ say, now }) => {
			const { id: municipalityId } = await townMeant(municipality);
			try {
				const form = readForm(InviteForm, { email, name, role, at: await placeOf(municipalityId, at), language: lang });
				const { link } = await inviteAccount(operator(municipalityId, now), form);
				say(`${email} is invited; the mail leaves with the next ones, and holds this link: ${link}`);
				return true;
			} catch (fault) {
				throw inWords(`invite ${email} as ${role} at ${at}`, fault);
			}
		}
});

/** @throws Refusal 404 */
async function placeOf(municipalityId: Id, at: string): Promise<string> {
	const [kind, slug = ''] = at.split(':');
	if (kind === 'body') return `body:${(await bodyAt(db, municipalityId, slug)).id}`;
	return kind === 'organization' ? `organization:${(await organizationAt(db, municipalityId, slug)).id}` : `municipality:${municipalityId}`;
}

/** Whoever may start programs where this one is kept. */
const operator = (municipalityId: Id, now: Date): Actor => ({
	municipalityId,
	personId: null,
	name: 'kenesh user invite',
	holdings: [{ role: 'administrator', at: municipalityId }],
	language: 'ky',
	now,
	deedId: newId()
});
