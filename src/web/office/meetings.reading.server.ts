import { bodiesOf } from '#domain/councils/queries.server.ts';
import { type Body, nameOn } from '#domain/councils/rules.ts';
import {
	mayApproveMinutes,
	mayConduct,
	mayConvene,
	mayCorrect,
	mayKeepAgenda,
	mayRemark,
	maySeeDrafts,
	mayWriteMinutes
} from '#domain/meetings/policy.ts';
import { type Meeting, meetingOf, meetingsOf } from '#domain/meetings/queries.server.ts';
import { meetingKinds, meetingStates } from '#domain/meetings/rules.ts';
import { yearsWithMeetings } from '#domain/meetings/year.queries.server.ts';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import { type Id, isId } from '#platform/db/id.ts';
import { idIn } from '#platform/doors/address.ts';
import type { OfficeVisit } from '#platform/doors/visit.ts';
import { insistAllowed, insistFound } from '#platform/errors/refusal.ts';
import type { Text } from '#platform/i18n/text.ts';
import type { Actor } from '#platform/permissions/actor.ts';

/** What the actor may do with a meeting of this body: told to the page, asked again by each deed. */
export const rightsOver = (actor: Actor, of: { bodyId: Id; parentId: Id | null }) => ({
	convene: mayConvene(actor, of),
	keepAgenda: mayKeepAgenda(actor, of),
	conduct: mayConduct(actor, of),
	correct: mayCorrect(actor, of),
	writeMinutes: mayWriteMinutes(actor, of),
	approveMinutes: mayApproveMinutes(actor, of),
	remark: mayRemark(actor, of)
});
export type Rights = ReturnType<typeof rightsOver>;

/** The meeting of the address, for those who may see its drafts; to others there is no such meeting. */
export async function meetingOfVisit(visit: OfficeVisit): Promise<{ meeting: Meeting; may: Rights }> {
	const { actor, municipality } = visit;
	const meeting = await meetingOf(db, municipality.id, idIn(visit, 'meetingId'));
	insistFound(maySeeDrafts(actor, meeting) || null);
	return { meeting, may: rightsOver(actor, meeting) };
}

export const asOf = ({ id, parentId }: Pick<Body, 'id' | 'parentId'>) => ({ bodyId: id, parentId });

/** The body's name on that day, for headings. */
export const calledThen = (body: Body | null, day: PlainDate): Text | null => (body && nameOn(body, day)?.name) ?? null;

/** The bodies whose drafts the actor may see, under today's names. */
export async function bodiesFor({ actor, municipality, today }: OfficeVisit) {
	const bodies = await bodiesOf(db, municipality.id);
	return bodies
		.filter((body) => maySeeDrafts(actor, asOf(body)))
		.flatMap((body) => {
			const name = calledThen(body, today);
			return name ? [{ id: body.id, name, may: rightsOver(actor, asOf(body)) }] : [];
		});
}

export type Meetings = Awaited<ReturnType<typeof readMeetings>>;

/** Every meeting of the actor's bodies, whatever its state, narrowed by the address. */
export async function readMeetings(visit: OfficeVisit) {
	const { municipality, query } = visit;
	const bodies = await bodiesFor(visit);
	insistAllowed(bodies.length > 0);
	const [meetings, years] = await Promise.all([meetingsOf(db, municipality.id, filterOf(query)), yearsWithMeetings(db, municipality.id)]);
	const seen = new Map(bodies.map((body) => [body.id, body]));
	const shown = meetings.flatMap((meeting) => {
		const body = seen.get(meeting.bodyId);
		return body ? [{ meeting, body }] : [];
	});
	return { meetings: shown, bodies, years };
}

/** Only what the lists offer narrows; anything else in the address is as if it were not there. */
const filterOf = ({ year, body, state, kind }: OfficeVisit['query']) => ({
	year: /^[1-9]\d{3}$/.test(year ?? '') ? Number(year) : undefined,
	bodyId: isId(body) ? body : undefined,
	state: meetingStates.find((known) => known === state),
	kind: meetingKinds.find((known) => known === kind)
});

export type NewMeeting = Awaited<ReturnType<typeof readNewMeeting>>;

/** Which bodies the actor may call together, and the meetings an extraordinary one may follow. */
export async function readNewMeeting(visit: OfficeVisit) {
	const bodies = (await bodiesFor(visit)).filter(({ may }) => may.convene);
	insistAllowed(bodies.length > 0);
	const meetings = await meetingsOf(db, visit.municipality.id);
	return { bodies, earlier: meetings.filter(({ bodyId, state }) => state !== 'cancelled' && bodies.some(({ id }) => id === bodyId)) };
}
