import { z } from 'zod';
import { IdField, OptionalId } from '#platform/db/id.ts';
import { languages } from '#platform/i18n/languages.ts';
import { TypedLine } from '#platform/i18n/typed-text.ts';
import { RolePlaceField } from './forms.ts';
import { grantableRoles } from './rules.ts';

/** E-mails are compared without regard to case and to blanks around them. */
export const EmailField = TypedLine({ max: 254 })
	.transform((typed) => typed.trim().toLowerCase())
	.pipe(z.email('platform.form.not_an_email'));

/** Of what a password must be like the room says more; here only that one was sent. */
export const PasswordField = z.string('platform.form.required').min(1, 'platform.form.required').max(1000, 'accounts.password.too_long');

const LanguageField = z.enum(languages, 'platform.form.unknown_choice');
const Name = TypedLine({ max: 200 });

export const InviteForm = z.object({
	email: EmailField,
	name: Name,
	/** One who is in the register already; without it a new person is entered when they accept. */
	personId: OptionalId,
	role: z.enum(grantableRoles, 'platform.form.unknown_choice'),
	at: RolePlaceField,
	language: LanguageField
});
export type InviteForm = z.infer<typeof InviteForm>;

export const WithdrawInvitationForm = z.object({ invitationId: IdField });
export type WithdrawInvitationForm = z.infer<typeof WithdrawInvitationForm>;

/** `password` only where the invited have no user yet. `_deed` is the id the form was drawn with. */
export const AcceptInvitationForm = z.object({ _deed: IdField, token: z.string().max(200), password: PasswordField.optional() });
export type AcceptInvitationForm = z.infer<typeof AcceptInvitationForm>;

/** Names the town as well while there is none, and which one where there are several. */
export const FirstAdministratorForm = z.object({
	_deed: IdField,
	token: z.string().max(200),
	name: Name,
	email: EmailField,
	password: PasswordField,
	municipalityId: OptionalId,
	townName: z.preprocess((typed) => (typed === '' ? undefined : typed), TypedLine({ max: 120 }).optional()),
	townAddress: z.preprocess(
		(typed) => (typed === '' ? undefined : typed),
		z
			.string()
			.regex(/^[a-z][a-z0-9-]{1,40}$/, 'accounts.first.town_address_wrong')
			.optional()
	)
});
export type FirstAdministratorForm = z.infer<typeof FirstAdministratorForm>;

export const AccountForm = z.object({ accountId: IdField });
export type AccountForm = z.infer<typeof AccountForm>;
