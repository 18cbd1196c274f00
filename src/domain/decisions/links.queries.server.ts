import { hashOfToken } from '#platform/auth/token.server.ts';
import { dayIn } from '#platform/dates/zones.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import type { Municipality } from '#platform/doors/visit.ts';
import { insistFound } from '#platform/errors/refusal.ts';
import type { Language } from '#platform/i18n/languages.ts';
import { municipalityById } from '#platform/municipalities/queries.server.ts';
import { type Undertaking, undertakingOf } from './undertakings.queries.server.ts';

/** A link that opens: which undertaking it answers, and until when. */
export type OpenLink = { readonly id: Id; readonly municipalityId: Id; readonly undertakingId: Id; readonly expiresAt: Date };

/**
 * A reading across municipalities: only the token says whose it is.
 *
 * @throws Refusal 404 nobody made such a link, or it expired or was taken back
 */
export async function linkBy(from: Db, token: string, now: Date): Promise<OpenLink> {
	const link = await from
		.selectFrom('answer_link')
		.select(['id', 'municipality_id as municipalityId', 'undertaking_id as undertakingId', 'expires_at as expiresAt'])
		.where('token_hash', '=', hashOfToken(token))
		.where('revoked_at', 'is', null)
		.where('expires_at', '>', now)
		.executeTakeFirst();
	return insistFound(link);
}

export type OpenedLink = { readonly undertaking: Undertaking; readonly municipality: Municipality; readonly expiresAt: Date };

/** What a link opens: its undertaking and nothing else. @throws Refusal 404 the link opens nothing (any more) */
export async function openAnswerLink(from: Db, token: string, now: Date): Promise<OpenedLink> {
	const { municipalityId, undertakingId, expiresAt } = await linkBy(from, token, now);
	const municipality = insistFound(await municipalityById(from, municipalityId));
	const undertaking = await undertakingOf(from, municipalityId, undertakingId, dayIn(municipality.timeZone, now));
	return { undertaking, municipality, expiresAt };
}

/** A link as those who sent it see it. The address is private. */
export type SentLink = {
	readonly id: Id;
	readonly sentTo: string;
	readonly language: Language;
	readonly madeAt: Date;
	readonly expiresAt: Date;
	readonly revokedAt: Date | null;
};

/** The links of an undertaking, the newest first. For its keepers only. */
export const linksOf = (from: Db, municipalityId: Id, undertakingId: Id): Promise<SentLink[]> =>
	from
		.selectFrom('answer_link')
		.select(['id', 'sent_to as sentTo', 'language', 'made_at as madeAt', 'expires_at as expiresAt', 'revoked_at as revokedAt'])
		.where('municipality_id', '=', municipalityId)
		.where('undertaking_id', '=', undertakingId)
		.orderBy('made_at', 'desc')
		.orderBy('id', 'desc')
		.execute();
