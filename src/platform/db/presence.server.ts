import { sql } from 'kysely';
import { insist, insistField } from '#platform/errors/refusal.ts';
import type { DB } from '#tables';
import type { Db } from './database.server.ts';
import type { Id } from './id.ts';

/** Is there such a row in this municipality? Ids come with forms, and a form may name anything. */
export async function isThere(from: Db, table: keyof DB, municipalityId: Id, id: Id): Promise<boolean> {
	const { rows } = await sql`select 1 from ${sql.table(table)} where municipality_id = ${municipalityId} and id = ${id}`.execute(from);
	return rows.length > 0;
}

/** A new thing brings its id from where its form was drawn; one that is taken was saved by another deed. Refuses with 409. */
export async function insistNew(tx: Db, table: keyof DB, municipalityId: Id, id: Id): Promise<void> {
	insist(!(await isThere(tx, table, municipalityId, id)), 'platform.form.already_there');
}

/** What a field of the form points at is here, or nothing was chosen. Refuses with 422 beside that field. */
export async function insistKnown(tx: Db, table: keyof DB, municipalityId: Id, field: string, id: Id | null | undefined): Promise<void> {
	if (id === null || id === undefined) return;
	insistField(await isThere(tx, table, municipalityId, id), field, 'platform.form.unknown_id');
}
