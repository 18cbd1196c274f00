import { addressDecision } from '#domain/decisions/addressing.server.ts';
import { adoptDecision } from '#domain/decisions/adoption.server.ts';
import { draftDecision } from '#domain/decisions/drafting.server.ts';
import { recordEffect } from '#domain/decisions/effects.server.ts';
import { AddressForm, AdoptForm, DraftForm, EffectForm } from '#domain/decisions/forms.ts';
import { adoptVersion } from '#domain/documents/adoption.server.ts';
import { AdoptVersionForm } from '#domain/documents/forms.ts';
import { AddItemForm } from '#domain/meetings/agenda.forms.ts';
import { InviteForm } from '#domain/meetings/conduct.forms.ts';
import { inviteGuest } from '#domain/meetings/invitation.server.ts';
import { addItem } from '#domain/meetings/listing.server.ts';
import type { Id } from '#platform/db/id.ts';
import { enterBody } from './entering-councils.server.ts';
import { tellProjects } from './entering-projects.server.ts';
import type { Decision, Item, Meeting, Part } from './meetings.ts';
import { type Placed, partsOf, placed, type TownRecord } from './record.ts';
import { kindsOf } from './references.ts';
import type { Scribe } from './scribe.server.ts';

/** A decision as it was taken: typed with its parts, said to whom it speaks, adopted; then what it brought about. */
export async function enterDecision(scribe: Scribe, record: TownRecord, meeting: Meeting, decision: Decision): Promise<void> {
	const { write, idOf } = scribe;
	const whole = placed(meeting, decision);
	const parts = partsOf(meeting, decision);
	const itemId = decision.answers && idOf('item', decision.answers);
	await draft(scribe, meeting, whole, { itemId, isContainer: parts.length > 0 });
	for (const part of parts) await draft(scribe, meeting, part, { parentId: idOf('decision', whole.key) });
	for (const each of [whole, ...parts]) await address(scribe, record, each);
	await write(`adopt the decision ${whole.key}`, adoptDecision, AdoptForm, { decisionId: idOf('decision', whole.key) });
	for (const each of [whole, ...parts]) await bringAbout(scribe, record, meeting, each);
}

async function draft({ write, idOf }: Scribe, meeting: Meeting, { key, part }: Placed, place: Record<string, unknown>): Promise<void> {
	const { label, text, kinds, force, term } = part;
	await write(`draft the decision ${key}`, draftDecision, DraftForm, {
		id: idOf('decision', key),
		meetingId: idOf('meeting', meeting.key),
		label,
		text,
		kinds,
		force,
		term: term && {
			kind: term.relation ?? 'date',
			date: term.date,
			event: term.event,
			meetingId: term.meeting && idOf('meeting', term.meeting)
		},
		...place
	});
}

async function address({ write, idOf, idFor }: Scribe, record: TownRecord, { key, part }: Placed): Promise<void> {
	const kinds = kindsOf(record);
	for (const addressee of part.addressees) {
		const kind = kinds.get(addressee) ?? 'organization';
		await write(`address the decision ${key} to ${addressee}`, addressDecision, AddressForm, {
			id: idFor(`undertaking ${key} ${addressee}`),
			decisionId: idOf('decision', key),
			addressee: `${kind}:${idOf(kind, addressee)}`
		});
	}
}

async function bringAbout(scribe: Scribe, record: TownRecord, meeting: Meeting, { key, part }: Placed): Promise<void> {
	const { write, idOf } = scribe;
	const decisionId = idOf('decision', key);
	const created = record.bodies.find((body) => body.key === part.creates);
	if (created) await enterBody(scribe, created, { decisionId, day: meeting.day });
	if (part.adopts) {
		const adopted = { versionId: idOf('version', part.adopts), version: 1, adoptedOn: meeting.day, decisionId };
		await write(`adopt the version ${part.adopts}`, adoptVersion, AdoptVersionForm, adopted);
	}
	await tellProjects(scribe, { key, part });
	await listByDecision(scribe, meeting, part, decisionId);
	await inviteByDecision(scribe, record, part, decisionId);
}

/** At the place it was given: that place is kept even while those before it are empty. */
async function listByDecision({ write, idOf }: Scribe, { body }: Meeting, { lists }: Part, decisionId: Id): Promise<void> {
	if (!lists) return;
	const { key, meeting, ...said } = lists;
	const place = { id: idOf('item', key), bodyId: idOf('body', body), meetingId: idOf('meeting', meeting) };
	const form = { ...place, ...said, fixedBy: { kind: 'decision', id: decisionId } };
	await write(`list the item ${key}`, addItem, AddItemForm, form);
}

async function inviteByDecision({ write, idOf, idFor }: Scribe, record: TownRecord, { invites }: Part, decisionId: Id): Promise<void> {
	const kinds = kindsOf(record);
	for (const { meeting, who, described, purpose } of invites) {
		const kind = kinds.get(who ?? '') ?? 'organization';
		const what = `invite ${who ?? `"${described?.[described.original]}"`} to the meeting ${meeting}`;
		await write(what, inviteGuest, InviteForm, {
			id: idFor(what),
			meetingId: idOf('meeting', meeting),
			who: who && `${kind}:${idOf(kind, who)}`,
			described,
			purpose,
			askedBy: { kind: 'decision', id: decisionId }
		});
	}
}

/** The decision by which an item was put off tells that it was. */
export async function tellPutOff({ write, idOf, idFor }: Scribe, meeting: Meeting, item: Item): Promise<void> {
	if (!item.postponed) return;
	for (const decision of meeting.decisions) {
		if (decision.answers !== item.key || !decision.kinds.includes('postpone')) continue;
		const { key } = placed(meeting, decision);
		const what = `record that the decision ${key} put the item ${item.key} off`;
		const effect = {
			id: idFor(what),
			decisionId: idOf('decision', key),
			effect: 'postponed',
			thing: `agenda_item:${idOf('item', item.key)}`
		};
		await write(what, recordEffect, EffectForm, effect);
	}
}
