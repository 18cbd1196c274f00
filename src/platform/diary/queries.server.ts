import { sql } from 'kysely';
import { z } from 'zod';
import type { Db } from '#platform/db/database.server.ts';

export type DiaryLine = {
	readonly id: string;
	readonly number: number;
	readonly at: Date;
	readonly actorName: string;
	readonly verb: string;
	readonly subjectKind: string;
	readonly subjectId: string;
	readonly body: Record<string, unknown>;
	readonly hash: string;
};

const Body = z.record(z.string(), z.unknown());

/** `who` is a part of the actor's name; `between` the first moment and the one after the last. */
export type DiaryFilter = {
	readonly before?: number | null;
	readonly limit?: number | undefined;
	readonly kind?: string | undefined;
	readonly who?: string | undefined;
	readonly between?: { readonly from: Date; readonly to: Date } | undefined;
};

/** Lines of a municipality's diary that fit, the latest first: at most `limit` before a number. */
export async function diaryOf(
	from: Db,
	municipalityId: string,
	{ before, limit, kind, who, between }: DiaryFilter = {}
): Promise<DiaryLine[]> {
	let lines = from
		.selectFrom('event')
		.select([
			'id',
			'number',
			'at',
			'actor_name as actorName',
			'verb',
			'subject_kind as subjectKind',
			'subject_id as subjectId',
			'body',
			'hash'
		])
		.where('municipality_id', '=', municipalityId)
		.orderBy('number', 'desc');
	if (before) lines = lines.where('number', '<', before);
	if (kind) lines = lines.where('subject_kind', '=', kind);
	if (who) lines = lines.where(sql<boolean>`position(${who.toLowerCase()} in lower(actor_name collate "und-x-icu")) > 0`);
	if (between) lines = lines.where('at', '>=', between.from).where('at', '<', between.to);
	const rows = await (limit ? lines.limit(limit) : lines).execute();
	return rows.map((row) => ({ ...row, body: Body.parse(row.body) }));
}
