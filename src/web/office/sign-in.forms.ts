import { z } from 'zod';
import { EmailField, PasswordField } from '#domain/people/accounts.forms.ts';

/** Where to after signing in: an address of ours or nowhere. One that leaves the house is dropped. */
export const Next = z
	.string()
	.max(2000)
	.optional()
	.transform((next) => (next && /^\/(?![/\\])[^\s\\]*$/.test(next) ? next : undefined));

/** An address that is none is answered like one that nobody has. */
export const SignInForm = z.object({
	email: z.string('platform.form.required').trim().min(1, 'platform.form.required').max(254),
	password: PasswordField,
	next: Next
});
export type SignInForm = z.infer<typeof SignInForm>;

export const CodeForm = z.object({ code: z.string('platform.form.required').trim().min(1, 'platform.form.required').max(40), next: Next });
export type CodeForm = z.infer<typeof CodeForm>;

export const ForgottenForm = z.object({ email: EmailField });
export const NewPasswordForm = z.object({ token: z.string().max(200), password: PasswordField });
export const NoForm = z.object({});

/** An address that remembers where somebody meant to go. */
export const withNext = (path: string, next: string | undefined): string => (next ? `${path}?next=${encodeURIComponent(next)}` : path);
