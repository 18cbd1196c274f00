import type { Tx } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insist, insistAllowed, insistField, insistFound, insistFresh } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { castOf, insistPossible, writeVoices } from './cast.server.ts';
import type { AmendVoteForm, VoteForm } from './conduct.forms.ts';
import { mayConduct } from './policy.ts';
import { insistUnused, itemRow, type MeetingRow, meetingRow } from './rows.server.ts';

/**
 * Writes down a vote as it was taken: hands or papers counted, each voice by name, or consensus. Where attendance was
 * recorded there cannot be more voices than members in the room; who stood aside has none.
 *
 * @throws Refusal 403 not a keeper; 409 the meeting is not open; 422 counts missing or too many, a voice of somebody
 *   without a vote or not in the room, an item of another meeting
 */
export function recordVote(actor: Actor, form: VoteForm) {
	return inTransaction(actor, async (tx) => {
		const meeting = await meetingInSession(tx, actor, form.meetingId);
		await insistUnused(tx, actor, 'vote', form.id);
		const item = form.itemId ? await itemRow(tx, actor, form.itemId) : null;
		insistField(!item || item.meetingId === meeting.id, 'itemId', 'meetings.item.other_meeting');
		const room = await insistPossible(tx, actor, meeting, item, form);

		const place = { meeting_id: meeting.id, item_id: item?.id ?? null, position: (await votesIn(tx, actor, meeting.id)) + 1 };
		await tx
			.insertInto('vote')
			.values({ municipality_id: actor.municipalityId, id: form.id, ...place, ...(await castOf(tx, actor, meeting, form, room)) })
			.execute();
		await writeVoices(tx, actor, form.id, form);
		await record(
			tx,
			actor,
			'vote.recorded',
			{ kind: 'vote', id: form.id },
			{ meetingId: meeting.id, itemId: item?.id ?? null, manner: form.manner }
		);
		return { id: form.id };
	});
}

/** The same vote written down again, while the meeting is open. @throws Refusal as recordVote; 409 changed meanwhile */
export function amendVote(actor: Actor, form: AmendVoteForm) {
	return inTransaction(actor, async (tx) => {
		const vote = insistFound(
			await tx
				.selectFrom('vote')
				.select([
					'id',
					'meeting_id as meetingId',
					'item_id as itemId',
					'version',
					'manner',
					'votes_for as inFavour',
					'votes_against as against',
					'abstained'
				])
				.where('municipality_id', '=', actor.municipalityId)
				.where('id', '=', form.voteId)
				.executeTakeFirst()
		);
		const meeting = await meetingInSession(tx, actor, vote.meetingId);
		const stands = { 'counts.for': vote.inFavour, 'counts.against': vote.against, 'counts.abstained': vote.abstained };
		insistFresh(vote, form.version, {
			manner: vote.manner,
			...Object.fromEntries(Object.entries(stands).map(([name, count]) => [name, String(count ?? '')]))
		});
		const room = await insistPossible(tx, actor, meeting, vote.itemId === null ? null : await itemRow(tx, actor, vote.itemId), form);

		await tx
			.updateTable('vote')
			.set({ ...(await castOf(tx, actor, meeting, form, room)), version: vote.version + 1 })
			.where('municipality_id', '=', actor.municipalityId)
			.where('id', '=', vote.id)
			.execute();
		await writeVoices(tx, actor, vote.id, form);
		await record(tx, actor, 'vote.amended', { kind: 'vote', id: vote.id }, { meetingId: meeting.id, manner: form.manner });
		return { id: vote.id };
	});
}

async function meetingInSession(tx: Tx, actor: Actor, meetingId: Id): Promise<MeetingRow> {
	const meeting = await meetingRow(tx, actor, meetingId);
	insistAllowed(mayConduct(actor, meeting));
	insist(meeting.state === 'open', 'meetings.conduct.not_open');
	return meeting;
}

async function votesIn(tx: Tx, { municipalityId }: Actor, meetingId: Id): Promise<number> {
	const rows = await tx
		.selectFrom('vote')
		.select('id')
		.where('municipality_id', '=', municipalityId)
		.where('meeting_id', '=', meetingId)
		.execute();
	return rows.length;
}
