import { bodyOf } from '#domain/councils/queries.server.ts';
import { agendaOf, backlogOf, itemOf } from '#domain/meetings/agenda.queries.server.ts';
import { numberingOf } from '#domain/meetings/agenda.rules.ts';
import { chainOf } from '#domain/meetings/lineage.queries.server.ts';
import { mayKeepAgenda, maySeeDrafts } from '#domain/meetings/policy.ts';
import { meetingOf, meetingsOf } from '#domain/meetings/queries.server.ts';
import { isBeingDrawn, takesItems } from '#domain/meetings/rules.ts';
import { db } from '#platform/db/database.server.ts';
import { idIn } from '#platform/doors/address.ts';
import type { OfficeVisit } from '#platform/doors/visit.ts';
import { insistAllowed, insistFound } from '#platform/errors/refusal.ts';
import { projectChoices } from './choices.server.ts';
import { asOf, calledThen, meetingOfVisit } from './meetings.reading.server.ts';
import { whoChoices } from './who-choices.server.ts';

export type NewItem = Awaited<ReturnType<typeof readNewItem>>;

/** Where a new item goes: the meeting of the address, or the backlog of its body. */
export async function readNewItem(visit: OfficeVisit) {
	const { actor, municipality, params, today } = visit;
	const meeting = params.meetingId ? (await meetingOfVisit(visit)).meeting : null;
	const body = await bodyOf(db, municipality.id, meeting?.bodyId ?? idIn(visit, 'bodyId'));
	insistAllowed(mayKeepAgenda(actor, asOf(body)));
	const name = insistFound(calledThen(body, meeting?.date.from ?? today));
	const [people, projects] = await Promise.all([whoChoices(visit), projectChoices(visit)]);
	return { meeting, body: { id: body.id, name }, people, projects };
}

export type ItemKept = Awaited<ReturnType<typeof readItem>>;

/** One item with its history, and what may still be done with it. */
export async function readItem(visit: OfficeVisit) {
	const { actor, municipality, today } = visit;
	const item = await itemOf(db, municipality.id, idIn(visit, 'itemId'), today);
	const body = await bodyOf(db, municipality.id, item.bodyId);
	insistFound(maySeeDrafts(actor, asOf(body)) || null);
	const meeting = item.meetingId ? await meetingOf(db, municipality.id, item.meetingId) : null;
	const keeps = mayKeepAgenda(actor, asOf(body));
	const pending = item.state === 'listed' || item.state === 'discussed';
	const isDrawn = !meeting || isBeingDrawn(meeting);
	const agenda = meeting && keeps && isDrawn ? await agendaOf(db, municipality.id, meeting, today) : [];
	const drawn = agenda.map(({ id, position, label, fixedPosition }) => ({ id, position: position ?? 0, label, fixedPosition }));
	const own = drawn.find(({ id }) => id === item.id);
	return {
		town: municipality.slug,
		item,
		meeting,
		bodyName: calledThen(body, meeting?.date.from ?? today),
		chain: await chainOf(db, municipality.id, item.firstId),
		numbering: own ? numberingOf(own, drawn) : null,
		people: keeps && isDrawn ? await whoChoices(visit) : [],
		projects: keeps && isDrawn ? await projectChoices(visit) : [],
		may: {
			edit: keeps && pending && isDrawn,
			withdraw: keeps && pending && (!meeting || takesItems(meeting)),
			postpone: keeps && pending && meeting !== null && (meeting.state === 'sent' || meeting.state === 'open'),
			addMaterial: keeps && (!meeting || takesItems(meeting)),
			removeMaterial: keeps && (!meeting || meeting.sentAt === null)
		}
	};
}

export type Backlog = Awaited<ReturnType<typeof readBacklog>>;

/** What waits for a meeting of this body, and the meetings it may be put before. */
export async function readBacklog(visit: OfficeVisit) {
	const { actor, municipality, today } = visit;
	const body = await bodyOf(db, municipality.id, idIn(visit, 'bodyId'));
	insistFound(maySeeDrafts(actor, asOf(body)) || null);
	const [items, meetings] = await Promise.all([
		backlogOf(db, municipality.id, body.id, today),
		meetingsOf(db, municipality.id, { bodyId: body.id })
	]);
	return {
		body: { id: body.id, name: insistFound(calledThen(body, today)) },
		items,
		meetings: meetings.filter(takesItems).toReversed(),
		may: { keep: mayKeepAgenda(actor, asOf(body)) }
	};
}
