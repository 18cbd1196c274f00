import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Tx } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { insistKnown, insistNew } from '#platform/db/presence.server.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insist, insistAllowed, insistField, insistFound } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { AppointForm, LeaveOfficeForm, OpenOfficeForm } from './forms.ts';
import { mayKeepRegisters } from './policy.ts';

/**
 * Names an office of an organization. It can be addressed, sit on a council and answer without anybody knowing who holds it.
 *
 * @throws Refusal 403 not a keeper of the registers; 422 no such organization
 */
export function openOffice(actor: Actor, { id, organizationId, title }: OpenOfficeForm) {
	return inTransaction(actor, async (tx) => {
		insistAllowed(mayKeepRegisters(actor));
		await insistNew(tx, 'office', actor.municipalityId, id);
		await insistKnown(tx, 'organization', actor.municipalityId, 'organizationId', organizationId);

		await tx.insertInto('office').values({ municipality_id: actor.municipalityId, id, organization_id: organizationId, title }).execute();
		await record(tx, actor, 'office.opened', { kind: 'office', id }, { organizationId });
		return { id };
	});
}

/**
 * A person takes an office, from a day or since nobody knows when. Two may hold one office at a time; one person twice may not.
 *
 * @throws Refusal 403 not a keeper of the registers; 422 no such office or person; 409 the person holds the office already
 */
export function appoint(actor: Actor, { id, officeId, personId, from }: AppointForm) {
	return inTransaction(actor, async (tx) => {
		const { municipalityId } = actor;
		insistAllowed(mayKeepRegisters(actor));
		await insistNew(tx, 'office_holding', municipalityId, id);
		await insistKnown(tx, 'office', municipalityId, 'officeId', officeId);
		await insistKnown(tx, 'person', municipalityId, 'personId', personId);
		insist(!(await holdsNow(tx, municipalityId, officeId, personId)), 'people.appoint.holds_already');

		await tx
			.insertInto('office_holding')
			.values({ municipality_id: municipalityId, id, office_id: officeId, person_id: personId, from_day: from ?? null })
			.execute();
		await record(tx, actor, 'office.taken', { kind: 'office', id: officeId }, { personId, from: from ?? null });
		return { id };
	});
}

async function holdsNow(tx: Tx, municipalityId: Id, officeId: Id, personId: Id): Promise<boolean> {
	const row = await tx
		.selectFrom('office_holding')
		.select('id')
		.where('municipality_id', '=', municipalityId)
		.where('office_id', '=', officeId)
		.where('person_id', '=', personId)
		.where('to_day', 'is', null)
		.executeTakeFirst();
	return row !== undefined;
}

/**
 * A person leaves an office; `to` is their last day in it. That they held it stays in the record.
 *
 * @throws Refusal 403 not a keeper of the registers; 404 nobody held it so; 409 it was left already; 422 left before it was taken
 */
export function leaveOffice(actor: Actor, { holdingId, to }: LeaveOfficeForm) {
	return inTransaction(actor, async (tx) => {
		insistAllowed(mayKeepRegisters(actor));
		const holding = await holdingOf(tx, actor.municipalityId, holdingId);
		insist(holding.to === null, 'people.leave.left_already');
		insistField(startsBy(holding.from, to), 'to', 'platform.form.ends_before_start');

		await tx
			.updateTable('office_holding')
			.set({ to_day: to })
			.where('municipality_id', '=', actor.municipalityId)
			.where('id', '=', holdingId)
			.execute();
		await record(tx, actor, 'office.left', { kind: 'office', id: holding.officeId }, { personId: holding.personId, to });
		return { id: holdingId };
	});
}

const startsBy = (from: PlainDate | null, day: PlainDate): boolean => from === null || from <= day;

async function holdingOf(tx: Tx, municipalityId: Id, id: Id) {
	const row = await tx
		.selectFrom('office_holding')
		.select(['office_id as officeId', 'person_id as personId', 'from_day as from', 'to_day as to'])
		.where('municipality_id', '=', municipalityId)
		.where('id', '=', id)
		.executeTakeFirst();
	return insistFound(row);
}
