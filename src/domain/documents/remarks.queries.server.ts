import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import type { RemarkState } from './rules.ts';

/** What a member said about a draft, and what the secretary answered. For the office: whose remark it was is not published. */
export type Remark = {
	readonly id: Id;
	/** The article it is about; null is the whole text. */
	readonly articleLabel: string | null;
	readonly authorName: string;
	readonly body: string;
	readonly proposed: string | null;
	readonly state: RemarkState;
	readonly answer: string | null;
	readonly saidAt: Date;
};

/** The remarks on one version, the oldest first. */
export const remarksOf = (from: Db, municipalityId: Id, versionId: Id): Promise<Remark[]> =>
	from
		.selectFrom('version_remark')
		.select([
			'id',
			'article_label as articleLabel',
			'author_name as authorName',
			'body',
			'proposed',
			'state',
			'answer',
			'said_at as saidAt'
		])
		.where('municipality_id', '=', municipalityId)
		.where('version_id', '=', versionId)
		.orderBy('id')
		.execute();
