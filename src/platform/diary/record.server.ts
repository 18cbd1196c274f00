import type { Tx } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { hashOf, type Line } from './chain.server.ts';
import { type Subject, tellSubscribers } from './subscribers.server.ts';
import type { Verb } from './verbs.ts';

/**
 * Writes the deed's line into the diary, in the deed's own transaction, chained to the line before. Upper rooms that
 * subscribed to the verb act on it in the same transaction. The body holds ids, dates and states; never an address, a
 * telephone number or a secret.
 */
export async function record(tx: Tx, actor: Actor, verb: Verb, subject: Subject, body: Record<string, unknown> = {}): Promise<void> {
	const head = await tx
		.selectFrom('diary_head')
		.select(['number', 'hash'])
		.where('municipality_id', '=', actor.municipalityId)
		.forUpdate()
		.executeTakeFirstOrThrow();
	const line: Line = {
		municipalityId: actor.municipalityId,
		id: newId(),
		number: head.number + 1,
		at: actor.now,
		actorId: actor.personId,
		actorName: actor.name,
		verb,
		subjectKind: subject.kind,
		subjectId: subject.id,
		body
	};
	await append(tx, line, head.hash);
	await tellSubscribers(tx, actor, { verb, subject, body });
}

async function append(tx: Tx, line: Line, previousHash: string): Promise<void> {
	const hash = hashOf(previousHash, line);
	await tx
		.insertInto('event')
		.values({
			municipality_id: line.municipalityId,
			id: line.id,
			number: line.number,
			at: line.at,
			actor_id: line.actorId,
			actor_name: line.actorName,
			verb: line.verb,
			subject_kind: line.subjectKind,
			subject_id: line.subjectId,
			body: JSON.stringify(line.body),
			previous_hash: previousHash,
			hash
		})
		.execute();
	await tx.updateTable('diary_head').set({ number: line.number, hash }).where('municipality_id', '=', line.municipalityId).execute();
}
