import { keepersOf } from '#domain/councils/rules.ts';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { insistFound } from '#platform/errors/refusal.ts';
import { answerersOf } from './answerers.queries.server.ts';
import type { Asked } from './asked.queries.server.ts';
import { type DecisionRow, type DecisionRows, decisionRows, decisionsIn } from './row.queries.server.ts';
import { type Answerers, awaitsConfirmation } from './rules.ts';
import { type Step, stepsOf } from './steps.queries.server.ts';
import { byUrgency } from './tally.rules.ts';

/** One thing asked of one addressee, with the decision that asks it. */
export type UndertakingRow = Asked & { readonly decision: DecisionRow };

/** Everything these decisions ask, each thing on its own. */
export const askedIn = (decisions: readonly DecisionRow[]): UndertakingRow[] =>
	decisions.flatMap((decision) => decision.asked.map((asked) => ({ ...asked, decision })));

/** What was sent to these addressees, what presses first at the top: the desk of who answers for them. As many queries for two as for two hundred. */
export async function undertakingsFor(
	from: Db,
	municipalityId: Id,
	addresseeIds: readonly Id[],
	today: PlainDate
): Promise<UndertakingRow[]> {
	if (addresseeIds.length === 0) return [];
	const decisions = decisionRows(from, municipalityId)
		.where('decision.state', '=', 'adopted')
		.where(({ exists, selectFrom }) =>
			exists(
				selectFrom('undertaking')
					.select('undertaking.id')
					.where('undertaking.municipality_id', '=', municipalityId)
					.whereRef('undertaking.decision_id', '=', 'decision.id')
					.where('undertaking.state', '<>', 'addressed')
					.where((eb) => eb(eb.fn.coalesce('organization_id', 'body_id', 'person_id', 'office_id'), 'in', addresseeIds))
			)
		);
	const asked = askedIn(await decisionsIn(from, municipalityId, decisions, today));
	return asked.filter(({ addressee, state }) => addresseeIds.includes(addressee.id) && state !== 'addressed').toSorted(byUrgency);
}

/** What was claimed done and waits for a second party, of these bodies and the groups under them. */
export async function claimedAt(from: Db, municipalityId: Id, bodyIds: readonly Id[], today: PlainDate): Promise<UndertakingRow[]> {
	if (bodyIds.length === 0) return [];
	const decisions = withSome(ofBodies(decisionRows(from, municipalityId), bodyIds), municipalityId, ['claimed_done']);
	const asked = askedIn(await decisionsIn(from, municipalityId, decisions, today));
	return asked.filter(({ state }) => awaitsConfirmation(state)).toSorted(byUrgency);
}

const ofBodies = (rows: DecisionRows, bodyIds: readonly Id[]): DecisionRows =>
	rows.where((is) => is.or([is('decision.body_id', 'in', bodyIds), is('body.parent_id', 'in', bodyIds)]));

/** Adopted, and some of those asked are in one of these states. */
export const withSome = (rows: DecisionRows, municipalityId: Id, states: readonly Asked['state'][]): DecisionRows =>
	rows
		.where('decision.state', '=', 'adopted')
		.where(({ exists, selectFrom }) =>
			exists(
				selectFrom('undertaking')
					.select('undertaking.id')
					.where('undertaking.municipality_id', '=', municipalityId)
					.whereRef('undertaking.decision_id', '=', 'decision.id')
					.where('undertaking.state', 'in', states)
			)
		);

/** One undertaking with all that was said of it, and what its policies ask about. */
export type Undertaking = UndertakingRow & {
	readonly steps: readonly Step[];
	readonly keepers: readonly Id[];
	readonly answerers: Answerers;
	/** Who said it is done, when that is what it waits on. */
	readonly claimedById: Id | null;
};

/** @throws Refusal 404 no such undertaking in this municipality */
export async function undertakingOf(from: Db, municipalityId: Id, undertakingId: Id, today: PlainDate): Promise<Undertaking> {
	const holding = decisionRows(from, municipalityId).where('decision.id', '=', (select) =>
		select
			.selectFrom('undertaking')
			.select('undertaking.decision_id')
			.where('undertaking.municipality_id', '=', municipalityId)
			.where('undertaking.id', '=', undertakingId)
	);
	const asked = askedIn(await decisionsIn(from, municipalityId, holding, today));
	const undertaking = insistFound(asked.find(({ id }) => id === undertakingId));
	const steps = (await stepsOf(from, municipalityId, [undertakingId])).get(undertakingId) ?? [];
	const { bodyId, parentBodyId } = undertaking.decision;
	return {
		...undertaking,
		steps,
		keepers: keepersOf({ id: bodyId, parentId: parentBodyId }),
		answerers: await answerersOf(from, municipalityId, undertaking.addressee, today),
		claimedById: awaitsConfirmation(undertaking.state) ? (steps.findLast(({ to }) => to === 'claimed_done')?.byPersonId ?? null) : null
	};
}
