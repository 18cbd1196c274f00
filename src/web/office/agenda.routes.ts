import {
	AddItemForm,
	AddMaterialForm,
	EditItemForm,
	MoveItemForm,
	PlaceItemForm,
	PostponeForm,
	RemoveMaterialForm,
	ReturnItemForm,
	WithdrawForm
} from '#domain/meetings/agenda.forms.ts';
import { editItem, moveItem, returnItem, withdrawItem } from '#domain/meetings/arrangement.server.ts';
import { addItem, placeItem } from '#domain/meetings/listing.server.ts';
import { addMaterial, removeMaterial } from '#domain/meetings/materials.server.ts';
import { postponeItem } from '#domain/meetings/postponement.server.ts';
import type { Doors } from '#platform/doors/open.server.ts';
import { officePage } from '#platform/doors/page.ts';
import { perform } from '#platform/doors/perform.server.ts';
import { show } from '#platform/doors/show.server.ts';
import type { Visit } from '#platform/doors/visit.ts';
import { officePath as path } from '../../paths.ts';
import { BacklogPage } from './backlog.page.tsx';
import { ItemPage } from './item.page.tsx';
import { NewItemPage } from './item-new.page.tsx';
import { readBacklog, readItem, readNewItem } from './items.reading.server.ts';
import { MeetingPage } from './meeting.page.tsx';
import { readMeeting } from './meeting.reading.server.ts';

const meeting = officePage(readMeeting, MeetingPage);
const fresh = officePage(readNewItem, NewItemPage);
const one = officePage(readItem, ItemPage);
const backlog = officePage(readBacklog, BacklogPage);
const done = 'platform.deed.saved.done';

const move = (word: Parameters<typeof path.agendaDeed>[2]) => path.agendaDeed(':meetingId', ':itemId', word);
const deed = (word: Parameters<typeof path.itemDeed>[1]) => path.itemDeed(':itemId', word);
const toAgenda = (_form: unknown, { params }: Visit) => `${path.meeting(params.meetingId ?? '')}#agenda`;
const toPlace = (_form: unknown, { params }: Visit) => `${path.meeting(params.meetingId ?? '')}#item-${params.itemId}`;
const toIt = (_form: unknown, { params }: Visit) => path.item(params.itemId ?? '');
const toMaterials = (_form: unknown, { params }: Visit) => `${path.item(params.itemId ?? '')}#materials`;
const toBacklog = (_form: unknown, { params }: Visit) => path.backlog(params.bodyId ?? '');

/** The drawing of agendas, one item with its materials, and what waits in the backlog. */
export const officeAgendaDoors: Doors = (web) => {
	web.get(path.newItem(':meetingId'), show(fresh));
	web.post(path.newItem(':meetingId'), perform(AddItemForm, addItem, { page: fresh, then: toAgenda, done }));
	web.post(move('move'), perform(MoveItemForm, moveItem, { page: meeting, then: toPlace }));
	web.post(move('return'), perform(ReturnItemForm, returnItem, { page: meeting, then: toAgenda, done }));
	web.get(path.item(':itemId'), show(one));
	web.post(deed('edit'), perform(EditItemForm, editItem, { page: one, then: toIt, done }));
	web.post(deed('postpone'), perform(PostponeForm, postponeItem, { page: one, then: toIt, done }));
	web.post(deed('withdraw'), perform(WithdrawForm, withdrawItem, { page: one, then: toIt, done }));
	web.post(deed('add-material'), perform(AddMaterialForm, addMaterial, { page: one, then: toMaterials, done }));
	web.post(deed('remove-material'), perform(RemoveMaterialForm, removeMaterial, { page: one, then: toMaterials, done }));
	web.get(path.backlog(':bodyId'), show(backlog));
	web.get(path.newWaitingItem(':bodyId'), show(fresh));
	web.post(path.newWaitingItem(':bodyId'), perform(AddItemForm, addItem, { page: fresh, then: toBacklog, done }));
	web.post(path.backlogDeed(':bodyId', ':itemId', 'place'), perform(PlaceItemForm, placeItem, { page: backlog, then: toBacklog, done }));
};
