import type { Db } from '#platform/db/database.server.ts';

export type DiaryLine = {
	readonly id: string;
	readonly number: number;
	readonly at: Date;
	readonly actorName: string;
	readonly verb: string;
	readonly subjectKind: string;
	readonly subjectId: string;
	readonly hash: string;
};

/** Lines of a municipality's diary, the latest first: at most `limit` before a number. */
export const diaryOf = (
	from: Db,
	municipalityId: string,
	{ before, limit }: { before: number | null; limit: number }
): Promise<DiaryLine[]> => {
	const lines = from
		.selectFrom('event')
		.select(['id', 'number', 'at', 'actor_name as actorName', 'verb', 'subject_kind as subjectKind', 'subject_id as subjectId', 'hash'])
		.where('municipality_id', '=', municipalityId)
		.orderBy('number', 'desc')
		.limit(limit);
	return (before === null ? lines : lines.where('number', '<', before)).execute();
};
