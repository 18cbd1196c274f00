import type { Updateable } from 'kysely';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Tx } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insist, insistAllowed, insistField, insistFresh } from '#platform/errors/refusal.ts';
import { fieldsOf } from '#platform/i18n/multilingual.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { BodyTable } from '#tables';
import type { ChangePurposeForm, EndBodyForm } from './forms.ts';
import { mayKeepBody } from './policy.ts';
import { bodyOf } from './queries.server.ts';
import type { Body } from './rules.ts';

/**
 * Says what the body is for.
 *
 * @throws Refusal 403 not a keeper of this body; 404 no such body; 409 changed meanwhile
 */
export function changePurpose(actor: Actor, { bodyId, version, purpose }: ChangePurposeForm) {
	return inTransaction(actor, async (tx) => {
		const body = await bodyToChange(tx, actor, bodyId);
		insistFresh(body, version, fieldsOf('purpose', body.purpose));

		await change(tx, actor, body, { purpose: purpose ?? null });
		await record(tx, actor, 'purpose.changed', { kind: 'body', id: bodyId }, { was: body.purpose });
		return { id: bodyId };
	});
}

/**
 * The body is no more after this day. Whoever still sits on it sits until then; its name, meetings and decisions stay.
 *
 * @throws Refusal 403 not a keeper of this body; 404 no such body; 409 it ended already, or changed meanwhile; 422 it would end before it was founded, or before a member came
 */
export function endBody(actor: Actor, { bodyId, version, on }: EndBodyForm) {
	return inTransaction(actor, async (tx) => {
		const body = await bodyToChange(tx, actor, bodyId);
		insist(body.endedOn === null, 'councils.body.ended');
		insistFresh(body, version, {});
		insistField(!body.founded || body.founded.from <= on, 'on', 'platform.form.ends_before_start');
		insistField(await nobodyComesAfter(tx, actor, bodyId, on), 'on', 'councils.end.members_after');

		await change(tx, actor, body, { ended_on: on });
		await endSeats(tx, actor, bodyId, on);
		await record(tx, actor, 'body.ended', { kind: 'body', id: bodyId }, { on });
		return { id: bodyId };
	});
}

async function bodyToChange(tx: Tx, actor: Actor, bodyId: Id): Promise<Body> {
	const body = await bodyOf(tx, actor.municipalityId, bodyId);
	insistAllowed(mayKeepBody(actor, body));
	return body;
}

type Change = Pick<Updateable<BodyTable>, 'purpose' | 'ended_on'>;

async function change(tx: Tx, { municipalityId }: Actor, body: Body, changed: Change): Promise<void> {
	await tx
		.updateTable('body')
		.set({ ...changed, version: body.version + 1 })
		.where('municipality_id', '=', municipalityId)
		.where('id', '=', body.id)
		.execute();
}

async function nobodyComesAfter(tx: Tx, { municipalityId }: Actor, bodyId: Id, day: PlainDate): Promise<boolean> {
	const later = await tx
		.selectFrom('membership')
		.select('id')
		.where('municipality_id', '=', municipalityId)
		.where('body_id', '=', bodyId)
		.where((is) => is.or([is('from_day', '>', day), is('to_day', '>', day)]))
		.limit(1)
		.executeTakeFirst();
	return later === undefined;
}

async function endSeats(tx: Tx, { municipalityId }: Actor, bodyId: Id, on: PlainDate): Promise<void> {
	await tx
		.updateTable('membership')
		.set((is) => ({ to_day: on, version: is('version', '+', 1) }))
		.where('municipality_id', '=', municipalityId)
		.where('body_id', '=', bodyId)
		.where('to_day', 'is', null)
		.execute();
}
