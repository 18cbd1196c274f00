import { mayKeepRegisters } from '#domain/people/policy.ts';
import { addDays } from '#platform/dates/plain-date.ts';
import { readDate } from '#platform/dates/reading-dates.ts';
import { momentIn } from '#platform/dates/zones.ts';
import { db } from '#platform/db/database.server.ts';
import { type DiaryFilter, diaryOf } from '#platform/diary/queries.server.ts';
import type { OfficeVisit } from '#platform/doors/visit.ts';
import { insistAllowed } from '#platform/errors/refusal.ts';
import { translator } from '#platform/i18n/messages.server.ts';
import { holdsAnywhere } from '#platform/permissions/actor.ts';
import { diaryKinds, isOfMeetings } from './diary.rules.ts';
import { subjectsOf } from './diary-names.server.ts';
import { deedWords } from './diary-words.server.ts';

const onOnePage = 100;

/** What was done, by whom and when, a hundred lines at a time. */
export async function diaryReading(visit: OfficeVisit) {
	const { before } = visit.query;
	const lines = await linesFor(visit, { before: /^\d{1,12}$/.test(before ?? '') ? Number(before) : null, limit: onOnePage });
	return { lines, earlier: lines.length === onOnePage ? (lines.at(-1)?.number ?? null) : null };
}
export type Diary = Awaited<ReturnType<typeof diaryReading>>;

/** The same, every line that the filters let through: for taking away. */
export const wholeDiary = async (visit: OfficeVisit): Promise<Diary> => ({ lines: await linesFor(visit, {}), earlier: null });

async function linesFor(visit: OfficeVisit, part: Pick<DiaryFilter, 'before' | 'limit'>) {
	const { actor, municipality, today, language } = visit;
	insistAllowed(mayKeepRegisters(actor));
	const lines = await diaryOf(db, municipality.id, { ...part, ...filterIn(visit) });
	const subjectOf = await subjectsOf(db, municipality.id, lines, today);
	const t = translator(language);
	const seesWork = holdsAnywhere(actor, 'secretary');
	return lines.map((line) => {
		const subject = subjectOf(line);
		const path = seesWork || !isOfMeetings(line) ? subject.path : null;
		return { ...line, words: deedWords(line.verb, t), subject: { ...subject, path } };
	});
}

function filterIn({ query, municipality: { timeZone } }: OfficeVisit): DiaryFilter {
	const { kind, who, day } = query;
	const when = day ? readDate(day) : null;
	return {
		kind: diaryKinds.find((known) => known === kind),
		who: who?.trim().slice(0, 100) || undefined,
		between: when ? { from: momentIn(timeZone, when.from, '00:00'), to: momentIn(timeZone, addDays(when.to, 1), '00:00') } : undefined
	};
}
