import { insistNew } from '#platform/db/presence.server.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insistAllowed } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { StateMoneyForm } from './facts.forms.ts';
import { mayKeepProjects } from './policy.ts';
import { projectOf } from './queries.server.ts';

/**
 * States a sum of the project as it was told: of which day, by what. Sums stated before stay: a budget that grew is seen to.
 *
 * @throws Refusal 403 not a keeper of the registers; 404 no such project; 409 this sum is there already
 */
export function stateMoney(actor: Actor, { id, projectId, kind, minor, currency, asOf, source }: StateMoneyForm) {
	return inTransaction(actor, async (tx) => {
		insistAllowed(mayKeepProjects(actor));
		await projectOf(tx, actor.municipalityId, projectId);
		await insistNew(tx, 'project_money', actor.municipalityId, id);

		await tx
			.insertInto('project_money')
			.values({
				municipality_id: actor.municipalityId,
				id,
				project_id: projectId,
				kind,
				minor,
				currency,
				as_of: asOf ?? null,
				source: source ?? null
			})
			.execute();
		await record(tx, actor, 'project_money.stated', { kind: 'project', id: projectId }, { moneyId: id, kind, minor, currency });
		return { id };
	});
}
