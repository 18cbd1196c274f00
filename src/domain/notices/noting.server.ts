import type { Tx } from '#platform/db/database.server.ts';
import { type Id, newId } from '#platform/db/id.ts';
import type { Subject } from '#platform/diary/subscribers.server.ts';
import { enqueue } from '#platform/jobs/queue.server.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { AskingNews, ClaimNews, MeetingNews, MinutesNews, Part } from './rules.ts';
import { noticeJob } from './telling.server.ts';

/** Whose address it is; null where none is known. */
type At = { readonly kind: 'person' | 'organization' | 'answer_link'; readonly id: Id } | null;

export type ToTell = { readonly part: Part; readonly id: Id; readonly at: At };

type News = {
	readonly verb: MeetingNews | MinutesNews | AskingNews | ClaimNews;
	readonly about: Subject;
	/** The day and the hour a moved meeting had before. */
	readonly was?: { readonly from: string; readonly at: string | null } | undefined;
};

/** Writes down who is to be told, in the deed's own transaction. All that one deed has to tell goes out in one job. */
export async function note(tx: Tx, actor: Actor, { verb, about, was }: News, people: readonly ToTell[]): Promise<void> {
	if (people.length === 0) return;
	const isAsked = await hasAskedAlready(tx, actor);
	await tx
		.insertInto('notice')
		.values(
			people.map(({ part, id, at }) => ({
				municipality_id: actor.municipalityId,
				id: newId(),
				deed_id: actor.deedId,
				verb,
				subject_kind: about.kind,
				subject_id: about.id,
				for_kind: part,
				for_id: id,
				at_kind: at?.kind ?? null,
				at_id: at?.id ?? null,
				was_from: was?.from ?? null,
				was_at: was?.at ?? null,
				asked_at: actor.now
			}))
		)
		.execute();
	if (isAsked || people.every(({ at }) => at === null)) return;
	await enqueue(tx, noticeJob, { municipalityId: actor.municipalityId, noticesOf: actor.deedId, deedId: newId() });
}

async function hasAskedAlready(tx: Tx, { municipalityId, deedId }: Actor): Promise<boolean> {
	const earlier = await tx
		.selectFrom('notice')
		.select('id')
		.where('municipality_id', '=', municipalityId)
		.where('deed_id', '=', deedId)
		.where('at_id', 'is not', null)
		.limit(1)
		.executeTakeFirst();
	return earlier !== undefined;
}
