import { attendanceOf } from '#domain/meetings/attendance.queries.server.ts';
import { correctionsOf, madeSinceApproval } from '#domain/meetings/corrections.queries.server.ts';
import { minutesOf } from '#domain/meetings/minutes.queries.server.ts';
import { addDays } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import type { OfficeVisit } from '#platform/doors/visit.ts';
import { translator } from '#platform/i18n/messages.server.ts';
import { approvedMinutes } from '#publishing/minutes/freezing.server.ts';
import { minutesReading } from '#publishing/minutes/minutes.queries.server.ts';
import { minutesPaper } from '#publishing/minutes/minutes.ts';
import { calledThen, meetingOfVisit } from './meetings.reading.server.ts';

export type MinutesKept = Awaited<ReturnType<typeof readMinutes>>;

/** A week, unless the secretary says otherwise. */
const daysToRemark = 7;

/** The minutes with the remarks on them, and their paper: as approved, else as the records would have it today. */
export async function readMinutes(visit: OfficeVisit) {
	const { municipality, language, actor } = visit;
	const { meeting, may } = await meetingOfVisit(visit);
	const minutes = await minutesOf(db, municipality.id, meeting.id);
	const { body } = await attendanceOf(db, municipality.id, meeting);
	const frozen = minutes?.frozen ? approvedMinutes(minutes) : null;
	const pen = { language: minutes?.language ?? language, t: translator(minutes?.language ?? language) };
	const draft = async () =>
		minutesPaper(await minutesReading(db, municipality, meeting), pen, { form: minutes?.form ?? 'full', as: 'draft' });
	const corrections = minutes ? await correctionsOf(db, municipality.id, meeting.id) : [];
	return {
		town: municipality.slug,
		meeting,
		may,
		correctedSince: minutes ? (await madeSinceApproval(db, municipality.id, minutes.id, corrections)).length : 0,
		bodyName: calledThen(body, meeting.date.from),
		minutes,
		usualUntil: addDays(visit.today, daysToRemark),
		paper: frozen ?? (meeting.state === 'closed' ? await draft() : null),
		ownName: actor.name
	};
}
