import { addItem } from '#domain/meetings/listing.server.ts';
import type { Tx } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insist, insistAllowed } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { insistDay } from './answering.server.ts';
import type { BringBackForm, NoteForm } from './answers.forms.ts';
import { mayLookAgain } from './policy.ts';
import { lookedAgainAt } from './refusals.queries.server.ts';
import { isRefused } from './rules.ts';
import { type StandingUndertaking, undertakingStanding } from './standing.server.ts';
import { takeStep } from './steps.server.ts';

/**
 * A refusal, or something not done, is put before the council again: an item of its own on an agenda, or in the backlog.
 * It stays in the register until the council took that item up.
 *
 * @throws Refusal 403 not the keeper; 409 nothing was refused, it was looked at again already or is on an agenda; 409 and 422
 * as for any item
 */
export function bringBack(actor: Actor, { undertakingId, id, meetingId, title }: BringBackForm) {
	return inTransaction(actor, async (tx) => {
		const undertaking = await undertakingStanding(tx, actor, undertakingId);
		await insistWaitsForCouncil(tx, actor, undertaking);
		await addItem(actor, {
			id,
			bodyId: undertaking.decision.body_id,
			meetingId,
			title,
			actions: ['discuss'],
			forInformation: false,
			numbering: 'by_place',
			speakers: [],
			subject: { kind: 'undertaking', id: undertakingId }
		});
		return { id };
	});
}

/**
 * The council took note of a refusal and leaves it there; the reason is read by everybody.
 *
 * @throws Refusal 403 not the keeper; 409 nothing was refused, it was looked at again already or is on an agenda; 422 a day
 * before it was sent or one that has not come
 */
export function noteRefusal(actor: Actor, { undertakingId, happenedOn, reason }: NoteForm) {
	return inTransaction(actor, async (tx) => {
		const undertaking = await undertakingStanding(tx, actor, undertakingId);
		await insistWaitsForCouncil(tx, actor, undertaking);
		insistDay(undertaking, happenedOn);

		const step = await takeStep(tx, actor, undertaking, { to: 'noted', happenedOn, sentence: reason });
		const { id: decision } = undertaking.decision;
		await record(tx, actor, 'undertaking.noted', { kind: 'undertaking', id: undertaking.id }, { decision, step });
		return { id: undertaking.id };
	});
}

async function insistWaitsForCouncil(tx: Tx, actor: Actor, undertaking: StandingUndertaking): Promise<void> {
	insistAllowed(mayLookAgain(actor, undertaking));
	insist(isRefused(undertaking.state), 'decisions.look_again.nothing_refused');
	const { isNoted, item } = await standingOf(tx, actor, undertaking.id);
	insist(!isNoted && item?.isTakenUp !== true, 'decisions.look_again.done');
	insist(item === null, 'decisions.look_again.on_agenda');
}

const standingOf = async (tx: Tx, { municipalityId }: Actor, id: Id) =>
	(await lookedAgainAt(tx, municipalityId, [id])).get(id) ?? { isNoted: false, item: null };
