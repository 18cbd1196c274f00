import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';

/** What was found wrong after the meeting closed: what stood, what stands now, and why. */
export type Correction = {
	readonly id: Id;
	readonly stood: unknown;
	readonly corrected: unknown;
	readonly reason: string;
	readonly correctedAt: Date;
	readonly correctedBy: string;
};

/** The corrections of one decision, the oldest first. */
export const correctionsOf = (from: Db, municipalityId: Id, decisionId: Id): Promise<Correction[]> =>
	from
		.selectFrom('correction')
		.select(['id', 'stood', 'corrected', 'reason', 'corrected_at as correctedAt', 'corrected_by as correctedBy'])
		.where('municipality_id', '=', municipalityId)
		.where('subject_kind', '=', 'decision')
		.where('subject_id', '=', decisionId)
		.orderBy('corrected_at')
		.orderBy('id')
		.execute();
