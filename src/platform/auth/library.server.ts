import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { whyAway } from '#platform/db/away.server.ts';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { passwordLength } from './password.ts';
import { sendResetLink } from './reset-mail.server.ts';
import { type AuthSettings, authSettings } from './settings.server.ts';

const day = 24 * 60 * 60;
const addressHeader = 'x-kenesh-address';
const stamps = { createdAt: 'created_at', updatedAt: 'updated_at' } as const;

/**
 * The sign-in library on our own pool and in our own tables. None of its web addresses is open: our doors call its
 * functions, so their forms, their words and their limits are ours.
 */
function make({ origin, secret }: AuthSettings) {
	return betterAuth({
		appName: 'Kenesh',
		baseURL: origin,
		secret,
		database: { db, type: 'postgres', transaction: true },
		advanced: {
			cookiePrefix: 'kenesh',
			useSecureCookies: origin.startsWith('https:'),
			defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
			database: { generateId: () => newId() },
			ipAddress: { ipAddressHeaders: [addressHeader] }
		},
		emailAndPassword: {
			enabled: true,
			disableSignUp: true,
			minPasswordLength: passwordLength.min,
			maxPasswordLength: passwordLength.max,
			resetPasswordTokenExpiresIn: 60 * 60,
			revokeSessionsOnPasswordReset: true,
			sendResetPassword: sendResetLink
		},
		user: { modelName: 'auth_user', fields: { emailVerified: 'email_verified', ...stamps } },
		session: {
			modelName: 'auth_session',
			fields: { userId: 'user_id', expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent', ...stamps },
			additionalFields: { municipalityId: { type: 'string', required: false, input: false, fieldName: 'municipality_id' } },
			expiresIn: 14 * day,
			disableSessionRefresh: true,
			freshAge: 0
		},
		account: {
			modelName: 'auth_credential',
			fields: {
				userId: 'user_id',
				accountId: 'account_id',
				providerId: 'provider_id',
				accessToken: 'access_token',
				refreshToken: 'refresh_token',
				idToken: 'id_token',
				accessTokenExpiresAt: 'access_token_expires_at',
				refreshTokenExpiresAt: 'refresh_token_expires_at',
				...stamps
			}
		},
		verification: { modelName: 'auth_verification', fields: { expiresAt: 'expires_at', ...stamps }, storeIdentifier: 'hashed' },
		plugins: [
			twoFactor({
				issuer: 'Kenesh',
				schema: {
					user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
					twoFactor: {
						modelName: 'auth_two_factor',
						fields: {
							userId: 'user_id',
							backupCodes: 'backup_codes',
							failedVerificationCount: 'failed_verification_count',
							lockedUntil: 'locked_until'
						}
					}
				}
			})
		],
		telemetry: { enabled: false },
		logger: { level: 'error', disableColors: true, log: logFault }
	});
}

/** What the library has to tell of its own; that the database is away is told at the door, once for all who ask. */
function logFault(_level: string, message: string, ...told: unknown[]): void {
	if (!told.some(whyAway)) console.error(`The sign-in library: ${message}`, ...told);
}

let made: { by: AuthSettings; library: ReturnType<typeof make> } | null = null;

/** The library as the settings want it; made anew when other settings were told. */
export function auth(): ReturnType<typeof make> {
	const by = authSettings();
	if (made?.by !== by) made = { by, library: make(by) };
	return made.library;
}

/** Somebody at a browser: what we pass on of the request, and nothing else of it. */
export type Client = {
	readonly cookie?: string | undefined;
	readonly userAgent?: string | undefined;
	readonly address?: string | undefined;
};

export function headersOf({ cookie, userAgent, address }: Client): Headers {
	const headers = new Headers();
	if (cookie) headers.set('cookie', cookie);
	if (userAgent) headers.set('user-agent', userAgent.slice(0, 300));
	if (address) headers.set(addressHeader, address);
	return headers;
}

/** Why the library refused, as its own code; null when it did not refuse but break. */
export const refusalCode = (fault: unknown): string | null => (fault instanceof APIError ? String(fault.body?.code ?? fault.status) : null);
