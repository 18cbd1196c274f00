import type { PlainDate } from '#platform/dates/plain-date.ts';
import { dayIn } from '#platform/dates/zones.ts';
import type { Tx } from '#platform/db/database.server.ts';
import type { Actor } from '#platform/permissions/actor.ts';

/** The zone by whose clocks the actor's municipality lives. */
export async function zoneOf(tx: Tx, { municipalityId }: Pick<Actor, 'municipalityId'>): Promise<string> {
	const { zone } = await tx
		.selectFrom('municipality')
		.select('time_zone as zone')
		.where('id', '=', municipalityId)
		.executeTakeFirstOrThrow();
	return zone;
}

/** The municipality's calendar day at the moment of the deed: around midnight another town has another. */
export const todayOf = async (tx: Tx, actor: Pick<Actor, 'municipalityId' | 'now'>): Promise<PlainDate> =>
	dayIn(await zoneOf(tx, actor), actor.now);
