import type { z } from 'zod';
import { amendMeeting } from '#domain/meetings/amendment.server.ts';
import { closeMeeting } from '#domain/meetings/closing.server.ts';
import { callMeeting, planMeeting } from '#domain/meetings/convening.server.ts';
import { AmendMeetingForm, CallForm, CloseForm, OpenForm, PlanForm } from '#domain/meetings/forms.ts';
import { openMeeting } from '#domain/meetings/opening.server.ts';
import { meetingOf } from '#domain/meetings/queries.server.ts';
import { db } from '#platform/db/database.server.ts';
import { enterDecision, tellPutOff } from './entering-decisions.server.ts';
import { listItem, postpone, takeUp } from './entering-items.server.ts';
import type { Meeting, Plan } from './meetings.ts';
import type { TownRecord } from './record.ts';
import type { Deed, Scribe } from './scribe.server.ts';

/**
 * One meeting from its plan to its end: called for its day, its agenda listed, each item taken up and what was decided
 * about it entered, closed. Whether it was sent, who came and how they voted nobody recorded, so nobody says it here.
 */
export async function enterMeeting(scribe: Scribe, record: TownRecord, meeting: Meeting): Promise<void> {
	await convene(scribe, meeting);
	for (const item of meeting.items) await listItem(scribe, meeting, item);
	await change(scribe, meeting, 'open', openMeeting, OpenForm);
	for (const plan of meeting.plans) await enterPlan(scribe, meeting, plan);
	await conduct(scribe, record, meeting);
	await change(scribe, meeting, 'close', closeMeeting, CloseForm);
}

async function convene(scribe: Scribe, meeting: Meeting): Promise<void> {
	const { key, body, kind, day, reason, follows, announcedItems } = meeting;
	const { write, idOf } = scribe;
	const why = { kind, reason, followsMeetingId: follows && idOf('meeting', follows) };
	const planned = { id: idOf('meeting', key), bodyId: idOf('body', body), when: day, ...why };
	await write(`plan the meeting ${key}`, planMeeting, PlanForm, planned);
	await change(scribe, meeting, 'call', callMeeting, CallForm, { day });
	if (announcedItems !== undefined) await change(scribe, meeting, 'amend', amendMeeting, AmendMeetingForm, { ...why, announcedItems });
}

async function enterPlan({ write, idOf }: Scribe, { body }: Meeting, { key, ...said }: Plan): Promise<void> {
	await write(`plan the meeting ${key}`, planMeeting, PlanForm, { id: idOf('meeting', key), bodyId: idOf('body', body), ...said });
}

/** In the order of the agenda; after each item the decisions that come next and answer what was taken up so far. */
async function conduct(scribe: Scribe, record: TownRecord, meeting: Meeting): Promise<void> {
	const waiting = [...meeting.decisions];
	const takenUp = new Set<string>();
	for (const item of meeting.items) {
		await takeUp(scribe, item);
		takenUp.add(item.key);
		while (waiting[0]?.answers && takenUp.has(waiting[0].answers)) await enterNext();
		await postpone(scribe, item);
		await tellPutOff(scribe, meeting, item);
	}
	while (waiting[0]) await enterNext();

	async function enterNext(): Promise<void> {
		const decision = waiting.shift();
		if (decision) await enterDecision(scribe, record, meeting, decision);
	}
}

/** A deed about the meeting as it stands at this moment. */
async function change<Form, Answer>(
	{ write, idOf, municipalityId }: Scribe,
	{ key }: Meeting,
	verb: string,
	deed: Deed<Form, Answer>,
	shape: z.ZodType<Form>,
	said: Record<string, unknown> = {}
): Promise<void> {
	const meetingId = idOf('meeting', key);
	const { version } = await meetingOf(db, municipalityId, meetingId);
	await write(`${verb} the meeting ${key}`, deed, shape, { meetingId, version, ...said });
}
