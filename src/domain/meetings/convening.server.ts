import { isEndedOn } from '#domain/councils/rules.ts';
import { type DoubtfulDate, ofDay } from '#platform/dates/doubtful-date.ts';
import type { Tx } from '#platform/db/database.server.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insist, insistAllowed, insistField } from '#platform/errors/refusal.ts';
import { freeSlug } from '#platform/i18n/slug.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { CallForm, PlanForm } from './forms.ts';
import { insistFreshMeeting } from './freshness.server.ts';
import { mayConvene } from './policy.ts';
import { bodyRow, insistMeeting, insistUnused, type MeetingRow, meetingRow } from './rows.server.ts';
import { canBecome, slugFor } from './rules.ts';

/**
 * Enters a meeting into the body's year, as exactly as its day is known: «октябрь 2014» is a plan, not a day. An
 * extraordinary one says why it is needed.
 *
 * @throws Refusal 403 not a keeper of this body; 404 no such body; 409 the body had ended; 422 no reason, unknown meeting
 */
export function planMeeting(actor: Actor, form: PlanForm) {
	return inTransaction(actor, async (tx) => {
		const body = await bodyRow(tx, actor, form.bodyId);
		insistAllowed(mayConvene(actor, body));
		await insistUnused(tx, actor, 'meeting', form.id);
		insist(!isEndedOn(body, form.when.from), 'meetings.plan.body_ended');
		insistField(form.kind === 'ordinary' || form.reason, 'reason', 'meetings.plan.reason_missing');
		await insistMeeting(tx, actor, form.followsMeetingId, 'followsMeetingId');

		const slug = await slugOn(tx, actor, form.when);
		await insertPlanned(tx, actor, form, slug);
		await record(
			tx,
			actor,
			'meeting.planned',
			{ kind: 'meeting', id: form.id },
			{ bodyId: form.bodyId, slug, from: form.when.from, precision: form.when.precision }
		);
		return { id: form.id, slug };
	});
}

/**
 * Calls the body together for a day. The meeting keeps the address it was planned under beside its new one.
 *
 * @throws Refusal 403 not a keeper; 409 not planned any more, or changed meanwhile
 */
export function callMeeting(actor: Actor, form: CallForm) {
	return inTransaction(actor, async (tx) => {
		const meeting = await meetingRow(tx, actor, form.meetingId);
		insistAllowed(mayConvene(actor, meeting));
		insist(canBecome(meeting.state, 'called'), 'meetings.call.not_planned');
		insistFreshMeeting(meeting, form.version);

		const slug = await putOnDay(tx, actor, meeting, ofDay(form.day));
		await tx
			.updateTable('meeting')
			.set({
				state: 'called',
				starts_at: form.startsAt ?? meeting.starts_at,
				venue: form.venue ?? meeting.venue,
				number: form.number ?? meeting.number,
				version: meeting.version + 1
			})
			.where('municipality_id', '=', actor.municipalityId)
			.where('id', '=', meeting.id)
			.execute();
		await record(
			tx,
			actor,
			'meeting.called',
			{ kind: 'meeting', id: meeting.id },
			{ bodyId: meeting.bodyId, slug, day: form.day, startsAt: form.startsAt ?? null }
		);
		return { id: meeting.id, slug };
	});
}

async function insertPlanned(tx: Tx, actor: Actor, form: PlanForm, slug: string): Promise<void> {
	await tx
		.insertInto('meeting')
		.values({
			municipality_id: actor.municipalityId,
			id: form.id,
			body_id: form.bodyId,
			slug,
			kind: form.kind,
			state: 'planned',
			from_day: form.when.from,
			to_day: form.when.to,
			day_precision: form.when.precision,
			day_as_written: form.when.asWritten ?? null,
			reason: form.reason ?? null,
			follows_meeting_id: form.followsMeetingId ?? null,
			planned_by_kind: form.plannedBy?.kind ?? null,
			planned_by_id: form.plannedBy?.id ?? null
		})
		.execute();
}

/** Gives a meeting its date and the address that goes with it; the address it had before stays its own. */
export async function putOnDay(tx: Tx, actor: Actor, meeting: MeetingRow, when: DoubtfulDate): Promise<string> {
	const unchanged = meeting.from_day === when.from && meeting.to_day === when.to;
	const slug = unchanged ? meeting.slug : await slugOn(tx, actor, when, meeting);
	const former = [...meeting.former_slugs, meeting.slug].filter((each, at, all) => each !== slug && all.indexOf(each) === at);
	await tx
		.updateTable('meeting')
		.set({
			slug,
			former_slugs: former,
			from_day: when.from,
			to_day: when.to,
			day_precision: when.precision,
			day_as_written: when.asWritten ?? null
		})
		.where('municipality_id', '=', actor.municipalityId)
		.where('id', '=', meeting.id)
		.execute();
	return slug;
}

/** No other meeting's address, of now or of before. */
async function slugOn(tx: Tx, actor: Actor, when: DoubtfulDate, own?: MeetingRow): Promise<string> {
	const others = await tx
		.selectFrom('meeting')
		.select(['id', 'slug', 'former_slugs'])
		.where('municipality_id', '=', actor.municipalityId)
		.execute();
	return freeSlug(
		slugFor(when),
		others.filter(({ id }) => id !== own?.id).flatMap(({ slug, former_slugs }) => [slug, ...former_slugs])
	);
}
