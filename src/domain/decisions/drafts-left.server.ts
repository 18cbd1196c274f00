import type { Tx } from '#platform/db/database.server.ts';
import type { Recorded } from '#platform/diary/subscribers.server.ts';
import { insist } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';

/**
 * A meeting does not close over decisions nobody adopted or took back: afterwards neither could be done. Listens to
 * `meeting.closed`.
 *
 * @throws Refusal 409 with how many are left, and which
 */
export async function insistNoDraftsLeft(tx: Tx, { municipalityId }: Actor, { subject }: Recorded): Promise<void> {
	const drafts = await tx
		.selectFrom('decision')
		.select('address')
		.where('municipality_id', '=', municipalityId)
		.where('meeting_id', '=', subject.id)
		.where('state', '=', 'draft')
		.orderBy('address')
		.execute();
	const addresses = drafts.map(({ address }) => address).join(', ');
	insist(drafts.length === 0, 'decisions.drafts.left', { n: drafts.length, addresses });
}
