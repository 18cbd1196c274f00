import type { Member } from '#domain/councils/queries.server.ts';
import type { Body, BodyName } from '#domain/councils/rules.ts';
import { byTime } from '#domain/people/rules.ts';
import { type DoubtfulDate, ofDay } from '#platform/dates/doubtful-date.ts';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Id } from '#platform/db/id.ts';

/** What happened to a body, and by which paper. Those who came or left together stand in one line. */
export type Happened = { readonly key: string; readonly when: DoubtfulDate; readonly documentId: Id | null } & (
	| { readonly what: 'founded' }
	| { readonly what: 'named' | 'renamed'; readonly name: BodyName }
	| { readonly what: 'seated' | 'left'; readonly seats: readonly Member[] }
	| { readonly what: 'ended' }
);

/** The story of a body from its founding, the earliest first. What has no day cannot be told here. */
export function historyOf(body: Body, seats: readonly Member[]): Happened[] {
	const founded: Happened[] = body.founded
		? [{ key: 'founded', what: 'founded', when: body.founded, documentId: body.foundedByDocumentId }]
		: [];
	const ended: Happened[] = body.endedOn ? [{ key: 'ended', what: 'ended', when: ofDay(body.endedOn), documentId: null }] : [];
	const came = together(seats, ({ fromDay, byDocumentId }) => [fromDay, byDocumentId]);
	const left = together(seats, ({ toDay, endedByDocumentId }) => [toDay, endedByDocumentId]);
	return [
		...founded,
		...namings(body),
		...came.map((each): Happened => ({ ...each, key: `seated ${each.key}`, what: 'seated' })),
		...left.map((each): Happened => ({ ...each, key: `left ${each.key}`, what: 'left' })),
		...ended
	].toSorted((a, b) => a.when.from.localeCompare(b.when.from));
}

/** A first name borne since the founding itself is no news; one given later, or by a paper of its own, is. */
function namings({ founded, foundedByDocumentId, names }: Body): Happened[] {
	return names.toSorted(byTime).flatMap((name, at): Happened[] => {
		if (name.from === null) return [];
		const isFoundingName = at === 0 && founded?.from === name.from && name.documentId === foundedByDocumentId;
		if (isFoundingName) return [];
		return [{ key: name.id, what: at === 0 ? 'named' : 'renamed', when: ofDay(name.from), documentId: name.documentId, name }];
	});
}

type Together = { key: string; when: DoubtfulDate; documentId: Id | null; seats: Member[] };

function together(seats: readonly Member[], by: (seat: Member) => [PlainDate | null, Id | null]): Together[] {
	const groups = Map.groupBy(seats, (seat) => by(seat).join(' '));
	return [...groups].flatMap(([key, each]): Together[] => {
		const [first] = each;
		const [day, documentId] = first ? by(first) : [null, null];
		return day ? [{ key, when: ofDay(day), documentId, seats: each }] : [];
	});
}
