import { z } from 'zod';
import { PasswordField } from '#domain/people/accounts.forms.ts';
import { IdField } from '#platform/db/id.ts';
import { languages } from '#platform/i18n/languages.ts';
import { Next } from './sign-in.forms.ts';

export const ChangePasswordForm = z.object({ currentPassword: PasswordField, password: PasswordField });
export const ChooseLanguageForm = z.object({ language: z.enum(languages, 'platform.form.unknown_choice') });
export const ChooseTownForm = z.object({ municipalityId: IdField });
export const SignOutBrowserForm = z.object({ sessionId: IdField });
export const AgainPasswordForm = z.object({ password: PasswordField, next: Next });
export const ConfirmCodeForm = z.object({
	code: z.string('platform.form.required').trim().min(1, 'platform.form.required').max(20),
	next: Next
});
