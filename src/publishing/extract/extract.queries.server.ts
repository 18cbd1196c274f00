import { type Member, seatsOf } from '#domain/councils/queries.server.ts';
import { type DecisionStory, decisionAt } from '#domain/decisions/story.queries.server.ts';
import { type Minutes, minutesOf } from '#domain/meetings/minutes.queries.server.ts';
import { type Meeting, meetingOf } from '#domain/meetings/queries.server.ts';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Text } from '#platform/i18n/text.ts';
import { type Issuer, issuerOn } from '../issuer.queries.server.ts';
import type { Town } from '../minutes/minutes.queries.server.ts';

/** One decision of a meeting, with what its minutes are called and who signed for them. */
export type ExtractReading = {
	readonly town: Text;
	readonly issuer: Issuer;
	readonly meeting: Meeting;
	readonly story: DecisionStory;
	readonly minutes: Pick<Minutes, 'number' | 'state' | 'approvedOn'> | null;
	readonly chair: Member | null;
	readonly secretary: Member | null;
};

/** The adopted decision at a public address. @throws Refusal 404 there is none */
export async function extractReading(
	from: Db,
	{ id, name }: Town,
	at: { readonly meeting: string; readonly address: string },
	today: PlainDate
): Promise<ExtractReading> {
	const story = await decisionAt(from, id, at, today);
	const meeting = await meetingOf(from, id, story.decision.meeting.id);
	const seats = await seatsOf(from, id, [meeting.bodyId], meeting.date.from);
	const seat = (wanted: string | null) => seats.find((each) => each.id === wanted) ?? null;
	return {
		town: name,
		issuer: await issuerOn(from, id, meeting.bodyId, meeting.date.from),
		meeting,
		story,
		minutes: await minutesOf(from, id, meeting.id),
		chair: seat(meeting.chairedById),
		secretary: seat(meeting.recordedById)
	};
}
