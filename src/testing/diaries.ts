import { newId } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { again, aMunicipality, anActor } from './factories.ts';

/** A deed that does nothing but write its line. */
export const note = (actor: Actor, body: Record<string, unknown> = { said: 'Суу – өмүр', ө: [1, null, { b: 2, a: 1 }] }) =>
	inTransaction(actor, async (tx) => {
		const id = newId();
		await record(tx, actor, 'spelling.added', { kind: 'note', id }, body);
		return { id };
	});

/** A municipality whose diary has this many lines. */
export async function aDiary(lines: number): Promise<Actor> {
	const { municipalityId } = await aMunicipality();
	const actor = anActor({ municipalityId });
	for (let line = 0; line < lines; line += 1) await note(again(actor));
	return actor;
}
