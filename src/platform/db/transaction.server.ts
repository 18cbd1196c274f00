import { AsyncLocalStorage } from 'node:async_hooks';
import { editionPassed } from '#platform/diary/edition.server.ts';
import { insist } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { db, type Tx } from './database.server.ts';

const running = new AsyncLocalStorage<{ tx: Tx; municipalityId: string }>();

/**
 * One deed, one transaction. Deeds of a municipality take their turn on the end of its diary, so a rule that was
 * checked still holds when the deed writes. A deed within a deed joins the transaction it is called in. A deed sent
 * again (same `actor.deedId`) is not done again and answers what it answered: the answer must survive JSON.
 */
export async function inTransaction<Answer>(actor: Actor, work: (tx: Tx) => Promise<Answer>): Promise<Answer> {
	const outer = running.getStore();
	if (outer?.municipalityId === actor.municipalityId) return work(outer.tx);

	const { answer, edition } = await db.transaction().execute(async (tx) => {
		const before = await takeTurn(tx, actor.municipalityId);
		const earlier = await earlierAnswer<Answer>(tx, actor);
		if (earlier) return { answer: earlier.answer, edition: before };
		const given = await running.run({ tx, municipalityId: actor.municipalityId }, () => work(tx));
		await keepAnswer(tx, actor, given);
		return { answer: given, edition: await editionOf(tx, actor.municipalityId) };
	});
	await editionPassed(actor.municipalityId, edition);
	return answer;
}

async function takeTurn(tx: Tx, municipalityId: string): Promise<number> {
	const head = await tx
		.selectFrom('diary_head')
		.select('number')
		.where('municipality_id', '=', municipalityId)
		.forUpdate()
		.executeTakeFirstOrThrow();
	return head.number;
}

async function editionOf(tx: Tx, municipalityId: string): Promise<number> {
	const head = await tx.selectFrom('diary_head').select('number').where('municipality_id', '=', municipalityId).executeTakeFirstOrThrow();
	return head.number;
}

async function earlierAnswer<Answer>(tx: Tx, actor: Actor): Promise<{ answer: Answer } | null> {
	const receipt = await tx
		.selectFrom('deed_receipt')
		.select(['answer', 'actor_id as actorId'])
		.where('municipality_id', '=', actor.municipalityId)
		.where('id', '=', actor.deedId)
		.executeTakeFirst();
	if (!receipt) return null;
	insist(receipt.actorId === actor.personId, 'platform.form.sent_by_another');
	// The one reader of what keepAnswer wrote for this very deed.
	return { answer: JSON.parse(JSON.stringify(receipt.answer)).value as Answer };
}

async function keepAnswer(tx: Tx, actor: Actor, answer: unknown): Promise<void> {
	await tx
		.insertInto('deed_receipt')
		.values({
			municipality_id: actor.municipalityId,
			id: actor.deedId,
			actor_id: actor.personId,
			answer: JSON.stringify({ value: answer ?? null }),
			at: actor.now
		})
		.execute();
}
