import { writeShort } from '#platform/dates/writing-dates.ts';
import type { Tx } from '#platform/db/database.server.ts';
import { insistKnown, insistNew } from '#platform/db/presence.server.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insist, insistAllowed, insistField, insistFound, insistFresh } from '#platform/errors/refusal.ts';
import { translator } from '#platform/i18n/messages.server.ts';
import { fieldsOf } from '#platform/i18n/multilingual.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { CorrectPartyForm, EndPartyForm, NamePartyForm } from './facts.forms.ts';
import { mayKeepProjects } from './policy.ts';
import { projectOf } from './queries.server.ts';
import type { Party } from './rules.ts';

/**
 * Names who has a part in a project: an organization, or in words whoever the record does not name.
 *
 * @throws Refusal 403 not a keeper of the registers; 404 no such project; 409 this part is there already; 422 neither an
 *   organization nor words, an unknown organization, or one that has this part already
 */
export function nameParty(actor: Actor, { id, projectId, ...form }: NamePartyForm) {
	return inTransaction(actor, async (tx) => {
		insistAllowed(mayKeepProjects(actor));
		const { parties } = await projectOf(tx, actor.municipalityId, projectId);
		await insistNew(tx, 'project_party', actor.municipalityId, id);
		await insistSomebody(tx, actor, form, parties);

		await tx
			.insertInto('project_party')
			.values({ municipality_id: actor.municipalityId, id, project_id: projectId, ...columnsOf(form) })
			.execute();
		await record(tx, actor, 'project_party.named', { kind: 'project', id: projectId }, { partyId: id, role: form.role });
		return { id };
	});
}

/** @throws Refusal as for naming; 404 no such part; 409 somebody else corrected it meanwhile; 422 it would begin after its end */
export function correctParty(actor: Actor, { projectId, partyId, version, ...form }: CorrectPartyForm) {
	return inTransaction(actor, async (tx) => {
		insistAllowed(mayKeepProjects(actor));
		const { parties } = await projectOf(tx, actor.municipalityId, projectId);
		const stands = insistFound(parties.find(({ id }) => id === partyId));
		insistFresh(stands, version, {
			role: translator(actor.language)(`projects.role.${stands.role}`),
			...fieldsOf('described', stands.described),
			from: stands.from ? writeShort(stands.from, 'ky') : ''
		});
		const others = parties.filter(({ id }) => id !== partyId);
		await insistSomebody(tx, actor, form, stands.to === null ? others : []);
		insistField(!form.from || !stands.to || form.from <= stands.to, 'from', 'projects.party.ends_before');

		await tx
			.updateTable('project_party')
			.set({ ...columnsOf(form), version: version + 1 })
			.where('municipality_id', '=', actor.municipalityId)
			.where('id', '=', partyId)
			.execute();
		const { role, organizationId, from } = stands;
		await record(
			tx,
			actor,
			'project_party.corrected',
			{ kind: 'project', id: projectId },
			{ partyId, was: { role, organizationId, from } }
		);
		return { id: partyId };
	});
}

/**
 * Says until which day somebody had a part in it. They stay in its story.
 *
 * @throws Refusal 403 not a keeper of the registers; 404 no such part; 409 it ended already; 422 it would end before it began
 */
export function endParty(actor: Actor, { projectId, partyId, to }: EndPartyForm) {
	return inTransaction(actor, async (tx) => {
		insistAllowed(mayKeepProjects(actor));
		const { parties } = await projectOf(tx, actor.municipalityId, projectId);
		const stands = insistFound(parties.find(({ id }) => id === partyId));
		insist(stands.to === null, 'projects.party.ended_already');
		insistField(!stands.from || stands.from <= to, 'to', 'projects.party.ends_before');

		await tx
			.updateTable('project_party')
			.set({ to_day: to, version: stands.version + 1 })
			.where('municipality_id', '=', actor.municipalityId)
			.where('id', '=', partyId)
			.execute();
		await record(tx, actor, 'project_party.ended', { kind: 'project', id: projectId }, { partyId, to });
		return { id: partyId };
	});
}

type Said = Pick<NamePartyForm, 'role' | 'organizationId' | 'described' | 'from'>;

const columnsOf = ({ role, organizationId, described, from }: Said) => ({
	role,
	organization_id: organizationId ?? null,
	described: described ?? null,
	from_day: from ?? null
});

async function insistSomebody(tx: Tx, actor: Actor, { role, organizationId, described }: Said, others: readonly Party[]): Promise<void> {
	insistField(organizationId || described, 'organizationId', 'projects.party.nobody');
	await insistKnown(tx, 'organization', actor.municipalityId, 'organizationId', organizationId);
	const isTwice = others.some((each) => organizationId && each.to === null && each.role === role && each.organizationId === organizationId);
	insistField(!isTwice, 'organizationId', 'projects.party.named_already');
}
