import { decisionsAsking, decisionsNamed } from '#domain/decisions/naming.queries.server.ts';
import { thingsMeant } from '#domain/decisions/things.queries.server.ts';
import { whoIsMeant } from '#domain/people/naming.queries.server.ts';
import { placesNamed } from '#domain/places/queries.server.ts';
import { namesShown, type Place } from '#domain/places/rules.ts';
import type { DoubtfulDate } from '#platform/dates/doubtful-date.ts';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import type { DiaryLine } from '#platform/diary/queries.server.ts';
import type { Text } from '#platform/i18n/text.ts';
import { pageOf, thingOf } from './diary.rules.ts';

/** What a line is about, by its name of today: words, or for a meeting its date. Drafts of decisions are not named here. */
export type LineSubject = { readonly name: Text | null; readonly when: DoubtfulDate | null; readonly path: string | null };

/** The subjects of many lines: as many queries for two as for two thousand. */
export async function subjectsOf(
	from: Db,
	municipalityId: Id,
	lines: readonly DiaryLine[],
	today: PlainDate
): Promise<(line: DiaryLine) => LineSubject> {
	const things = lines.map(thingOf);
	const idsOf = (...kinds: string[]) => [...new Set(things.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id))];
	const asking = await decisionsAsking(from, municipalityId, idsOf('undertaking'));
	const [meant, who, places, decisions] = await Promise.all([
		thingsMeant(from, municipalityId, things),
		whoIsMeant(from, municipalityId, idsOf('organization', 'office', 'person')),
		placesNamed(from, municipalityId, idsOf('place')),
		decisionsNamed(from, municipalityId, [...idsOf('decision'), ...asking.values()])
	]);
	return (line) => {
		const { kind, id } = thingOf(line);
		const thing = meant(id, today);
		const decision = decisions.get(kind === 'undertaking' ? (asking.get(id) ?? '') : id);
		const name = thing?.name ?? who(id, today)?.name ?? placeName(places.get(id)) ?? decision?.text ?? null;
		return { name, when: kind === 'meeting' ? (thing?.when ?? null) : null, path: pageOf(line) };
	};
}

/** Of several spellings nobody has chosen from, the first. */
const placeName = (place: Place | undefined): Text | null => (place && namesShown(place)[0]?.name) ?? null;
