import { AddItemForm, EditItemForm, PlaceItemForm, PostponeForm } from '#domain/meetings/agenda.forms.ts';
import { itemOf } from '#domain/meetings/agenda.queries.server.ts';
import { editItem } from '#domain/meetings/arrangement.server.ts';
import { TakeUpForm } from '#domain/meetings/conduct.forms.ts';
import { takeUpItem } from '#domain/meetings/discussion.server.ts';
import { addItem, placeItem } from '#domain/meetings/listing.server.ts';
import { postponeItem } from '#domain/meetings/postponement.server.ts';
import { db } from '#platform/db/database.server.ts';
import type { Item, Meeting } from './meetings.ts';
import type { Scribe } from './scribe.server.ts';

/** A new item of an agenda; one carried from an earlier meeting comes out of the backlog instead and gets its new words. */
export async function listItem(scribe: Scribe, meeting: Meeting, item: Item): Promise<void> {
	const { write, idOf } = scribe;
	if (item.carriedFrom) return bringBack(scribe, meeting, item, item.carriedFrom);
	const place = { id: idOf('item', item.key), bodyId: idOf('body', meeting.body), meetingId: idOf('meeting', meeting.key) };
	await write(`list the item ${item.key}`, addItem, AddItemForm, { ...place, ...wordsOf(scribe, item) });
}

async function bringBack(scribe: Scribe, meeting: Meeting, item: Item, carriedFrom: string): Promise<void> {
	const { write, idOf, keep, municipalityId } = scribe;
	const itemId = idOf('item', continued(carriedFrom));
	keep('item', item.key, itemId);
	const placed = { itemId, meetingId: idOf('meeting', meeting.key), ...numberingOf(item) };
	await write(`bring the item ${carriedFrom} back as ${item.key}`, placeItem, PlaceItemForm, placed);
	const { version } = await itemOf(db, municipalityId, itemId, meeting.day);
	await write(`edit the item ${item.key}`, editItem, EditItemForm, { itemId, version, ...wordsOf(scribe, item) });
}

/** The item that goes on with this one; the deed that put it off gives it its id. */
const continued = (key: string): string => `${key} continued`;

const numberingOf = ({ label, numbered }: Item) =>
	label === undefined ? { numbering: numbered ? 'by_place' : 'none' } : { numbering: 'as_printed', label };

const wordsOf = ({ idOf }: Scribe, item: Item) => ({
	title: item.title,
	actions: item.actions,
	forInformation: item.forInformation,
	...numberingOf(item),
	subject: item.about && { kind: 'project', id: idOf('project', item.about) }
});

export async function takeUp({ write, idOf }: Scribe, { key }: Item): Promise<void> {
	await write(`take up the item ${key}`, takeUpItem, TakeUpForm, { itemId: idOf('item', key) });
}

/** Puts an item off, when the record says why: it then waits in the backlog for the meeting that brings it back. */
export async function postpone({ write, idOf, keep }: Scribe, { key, postponed }: Item): Promise<void> {
	if (!postponed) return;
	const form = { itemId: idOf('item', key), reason: postponed };
	const { id } = await write(`postpone the item ${key}`, postponeItem, PostponeForm, form);
	keep('item', continued(key), id);
}
