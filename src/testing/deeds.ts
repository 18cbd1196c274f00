import { expect } from 'vitest';
import { db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import type { Actor } from '#platform/permissions/actor.ts';

/** The verbs of a municipality's diary, in the order they were written. */
export async function verbsOf({ municipalityId }: { municipalityId: Id }): Promise<string[]> {
	const lines = await db.selectFrom('event').select('verb').where('municipality_id', '=', municipalityId).orderBy('number').execute();
	return lines.map(({ verb }) => verb);
}

/** The deed is refused as told, and nothing of it is written. `key` is the sentence, or the one beside a field. */
export async function expectRefused(actor: Actor, deed: (actor: Actor) => Promise<unknown>, status: number, key?: string): Promise<void> {
	const before = await verbsOf(actor);
	const refusal: unknown = await deed(actor).then(
		() => 'done',
		(fault) => fault
	);
	expect(refusal).toMatchObject({ status });
	if (key) expect(JSON.stringify(refusal)).toContain(`"${key}"`);
	expect(await verbsOf(actor)).toEqual(before);
}

/** Sent twice with one deed in hand: one effect, one line, the same answer. Answers it. */
export async function doneTwice<Answer>(actor: Actor, deed: (actor: Actor) => Promise<Answer>): Promise<Answer> {
	const first = await deed(actor);
	const lines = await verbsOf(actor);
	expect(await deed(actor)).toEqual(first);
	expect(await verbsOf(actor)).toEqual(lines);
	return first;
}
