import { mayKeepRegisters } from '#domain/people/policy.ts';
import { db } from '#platform/db/database.server.ts';
import { diaryOf } from '#platform/diary/queries.server.ts';
import type { OfficeVisit } from '#platform/doors/visit.ts';
import { insistAllowed } from '#platform/errors/refusal.ts';

const onOnePage = 100;

/** What was done, by whom and when, line by line; each carries the hash that chains it to the one before. */
export async function diaryReading({ actor, municipality, query }: OfficeVisit) {
	insistAllowed(mayKeepRegisters(actor));
	const before = /^\d{1,12}$/.test(query.before ?? '') ? Number(query.before) : null;
	const lines = await diaryOf(db, municipality.id, { before, limit: onOnePage });
	return { lines, earlier: lines.length === onOnePage ? (lines.at(-1)?.number ?? null) : null };
}
export type Diary = Awaited<ReturnType<typeof diaryReading>>;
