import type { Tx } from '#platform/db/database.server.ts';
import { type Id, newId } from '#platform/db/id.ts';
import { insistField } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { CorrectItemForm } from './correction.forms.ts';
import type { MeetingRow } from './rows.server.ts';
import { insistSits } from './sitting.server.ts';

type Aside = { readonly membershipId: Id; readonly kind: 'recused' | 'out_of_room'; readonly reason: string | null };

/**
 * Who stood aside on an item, as it stands and as it should have been written down.
 *
 * @throws Refusal 422 not a member that day, no reason for standing aside, or a voice of theirs in a vote of the item
 */
export async function asideOn(
	tx: Tx,
	actor: Actor,
	meeting: MeetingRow,
	itemId: Id,
	away: CorrectItemForm['away']
): Promise<{ stood: Aside[]; corrected: Aside[] }> {
	const stood = await tx
		.selectFrom('item_absence')
		.select(['membership_id as membershipId', 'kind', 'reason'])
		.where('municipality_id', '=', actor.municipalityId)
		.where('item_id', '=', itemId)
		.orderBy('membership_id')
		.execute();
	const voted = await votersOn(tx, actor, itemId);
	for (const [at, { membershipId, kind, reason }] of away.entries()) {
		const field = `away.${at}.kind`;
		await insistSits(tx, actor, meeting, { [field]: membershipId });
		insistField(kind !== 'recused' || reason, `away.${at}.reason`, 'meetings.attendance.recusal_reason');
		insistField(kind === null || !voted.has(membershipId), field, 'meetings.correct.voted_on_it');
	}
	const named = new Set(away.map(({ membershipId }) => membershipId));
	const told = away.flatMap(({ membershipId, kind, reason }) => (kind === null ? [] : [{ membershipId, kind, reason: reason ?? null }]));
	const corrected = [...stood.filter(({ membershipId }) => !named.has(membershipId)), ...told];
	return { stood, corrected: corrected.toSorted((a, b) => (a.membershipId < b.membershipId ? -1 : 1)) };
}

async function votersOn(tx: Tx, { municipalityId }: Actor, itemId: Id): Promise<ReadonlySet<Id>> {
	const rows = await tx
		.selectFrom('voice')
		.innerJoin('vote', (on) => on.onRef('vote.municipality_id', '=', 'voice.municipality_id').onRef('vote.id', '=', 'voice.vote_id'))
		.select('voice.membership_id as membershipId')
		.where('voice.municipality_id', '=', municipalityId)
		.where('vote.item_id', '=', itemId)
		.execute();
	return new Set(rows.map(({ membershipId }) => membershipId));
}

export async function rewriteAside(tx: Tx, { municipalityId }: Actor, itemId: Id, aside: readonly Aside[]): Promise<void> {
	await tx.deleteFrom('item_absence').where('municipality_id', '=', municipalityId).where('item_id', '=', itemId).execute();
	if (aside.length === 0) return;
	const rows = aside.map(({ membershipId, kind, reason }) => ({
		municipality_id: municipalityId,
		id: newId(),
		item_id: itemId,
		membership_id: membershipId,
		kind,
		reason
	}));
	await tx.insertInto('item_absence').values(rows).execute();
}
