import { keepersOf } from '#domain/councils/rules.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';

/** Whose decision a file belongs to, and whether strangers read that decision. */
export type EvidencePlace = { readonly keepers: readonly Id[]; readonly isPublic: boolean };

/** Where these steps of undertakings, and these decisions, stand: what belongs to an adopted decision is for everybody. */
export async function placesOfEvidence(
	from: Db,
	municipalityId: Id,
	{ stepIds, decisionIds }: { stepIds: readonly Id[]; decisionIds: readonly Id[] }
): Promise<EvidencePlace[]> {
	if (stepIds.length + decisionIds.length === 0) return [];
	const rows = await from
		.selectFrom('decision')
		.innerJoin('body', (on) => on.onRef('body.municipality_id', '=', 'decision.municipality_id').onRef('body.id', '=', 'decision.body_id'))
		.leftJoin('undertaking', (on) =>
			on.onRef('undertaking.municipality_id', '=', 'decision.municipality_id').onRef('undertaking.decision_id', '=', 'decision.id')
		)
		.leftJoin('undertaking_step', (on) =>
			on
				.onRef('undertaking_step.municipality_id', '=', 'undertaking.municipality_id')
				.onRef('undertaking_step.undertaking_id', '=', 'undertaking.id')
		)
		.select(['body.id', 'body.parent_id as parentId', 'decision.state'])
		.distinct()
		.where('decision.municipality_id', '=', municipalityId)
		.where((is) =>
			is.or([is('undertaking_step.id', '=', is.fn.any(is.val([...stepIds]))), is('decision.id', '=', is.fn.any(is.val([...decisionIds])))])
		)
		.execute();
	return rows.map(({ state, ...body }) => ({ keepers: keepersOf(body), isPublic: state === 'adopted' }));
}
