import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import type { Subject } from '#platform/diary/subscribers.server.ts';
import type { Language } from '#platform/i18n/languages.ts';
import type { Part } from './rules.ts';

/** A notice that waits to be mailed, and the link it goes to when it goes to none of the register. */
export type Told = {
	readonly id: Id;
	readonly verb: string;
	readonly subjectId: Id;
	readonly part: Part;
	readonly forId: Id;
	readonly atKind: string | null;
	readonly atId: Id;
	readonly was: { readonly day: PlainDate; readonly at: string | null } | null;
	readonly link: { readonly email: string; readonly language: Language } | null;
};

/** What one deed has to tell and was not yet told, in the order it was written. */
export async function waitingOf(from: Db, municipalityId: Id, deedId: Id): Promise<Told[]> {
	const rows = await from
		.selectFrom('notice')
		.leftJoin('answer_link', (on) =>
			on.onRef('answer_link.municipality_id', '=', 'notice.municipality_id').onRef('answer_link.id', '=', 'notice.at_id')
		)
		.select([
			'notice.id',
			'notice.verb',
			'notice.subject_id as subjectId',
			'notice.for_kind as part',
			'notice.for_id as forId',
			'notice.at_kind as atKind',
			'notice.at_id as atId',
			'notice.was_from as day',
			'notice.was_at as at',
			'answer_link.sent_to as email',
			'answer_link.language'
		])
		.where('notice.municipality_id', '=', municipalityId)
		.where('notice.deed_id', '=', deedId)
		.where('notice.at_id', 'is not', null)
		.where('notice.mailed_at', 'is', null)
		.orderBy('notice.id')
		.execute();
	return rows.map(({ day, at, email, language, atId, ...row }) => ({
		...row,
		atId: atId ?? '',
		was: day ? { day, at } : null,
		link: email && language ? { email, language } : null
	}));
}

/** One of those a deed told, or could not tell. */
export type Notice = { readonly part: Part; readonly forId: Id; readonly isReached: boolean; readonly mailedAt: Date | null };

/** What one deed told about a thing. */
export type Telling = { readonly deedId: Id; readonly verb: string; readonly at: Date; readonly notices: readonly Notice[] };

/** Who was told about a thing and who could not be, the latest first. No address is in it. One query. */
export async function tellingsAbout(from: Db, municipalityId: Id, { kind, id }: Subject): Promise<Telling[]> {
	const rows = await from
		.selectFrom('notice')
		.select([
			'deed_id as deedId',
			'verb',
			'asked_at as at',
			'for_kind as part',
			'for_id as forId',
			'at_id as atId',
			'mailed_at as mailedAt'
		])
		.where('municipality_id', '=', municipalityId)
		.where('subject_kind', '=', kind)
		.where('subject_id', '=', id)
		.orderBy('asked_at', 'desc')
		.orderBy('id')
		.execute();
	return [...Map.groupBy(rows, ({ deedId }) => deedId).values()].flatMap((each) =>
		each.slice(0, 1).map(({ deedId, verb, at }) => ({
			deedId,
			verb,
			at,
			notices: each.map(({ part, forId, atId, mailedAt }) => ({ part, forId, isReached: atId !== null, mailedAt }))
		}))
	);
}
