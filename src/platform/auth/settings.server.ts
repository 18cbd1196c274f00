export type AuthSettings = {
	/** The origin the public knows us by. Its scheme decides whether cookies are Secure. */
	readonly origin: string;
	/** Signs cookies and encrypts what authenticator apps share with us; at least 32 characters. */
	readonly secret: string;
	/** Only a demo lets marked accounts in without the second factor; production does not look at the mark. */
	readonly isDemo: boolean;
	/** Whole addresses for the links in mails. */
	readonly links: {
		readonly reset: (token: string, language: Language) => string;
		readonly invitation: (token: string, language: Language) => string;
	};
};

import type { Language } from '#platform/i18n/languages.ts';

let chosen: AuthSettings | null = null;

/** Tells sign-in where it stands. Once, when the program starts. */
export function openAuth(settings: AuthSettings): void {
	chosen = settings;
}

export function authSettings(): AuthSettings {
	if (!chosen) throw new Error('No sign-in: nobody called openAuth().');
	return chosen;
}
