import { db } from '#platform/db/database.server.ts';
import { type Id, newId } from '#platform/db/id.ts';
import { beginning } from '#platform/diary/chain.server.ts';
import type { Text } from '#platform/i18n/text.ts';

type Founding = { slug: string; name: Text; timeZone?: string; isDemo?: boolean; now: Date };

/**
 * Opens a municipality with the beginning of its diary: the operator's act, by command, before anybody can sign in.
 * One that is there already is left as it is, and its id answered.
 */
export async function foundMunicipality({ slug, name, timeZone = 'Asia/Bishkek', isDemo = false, now }: Founding): Promise<Id> {
	return db.transaction().execute(async (tx) => {
		const id = newId();
		await tx
			.insertInto('municipality')
			.values({ id, slug, name, time_zone: timeZone, is_demo: isDemo, created_at: now })
			.onConflict((conflict) => conflict.column('slug').doNothing())
			.execute();
		const founded = await tx.selectFrom('municipality').select('id').where('slug', '=', slug).executeTakeFirstOrThrow();
		if (founded.id === id) await tx.insertInto('diary_head').values({ municipality_id: id, number: 0, hash: beginning }).execute();
		return founded.id;
	});
}
