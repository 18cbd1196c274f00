import { plainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import { insistFound } from '#platform/errors/refusal.ts';
import { municipalityById } from '#platform/municipalities/queries.server.ts';
import { type IssuesReading, issuesReading } from '#publishing/annual-report/issues.queries.server.ts';
import { aCouncil, aMember, aSeat, type Council } from './councils.ts';
import { aDraft, adopted, anUndertaking } from './decisions.ts';
import { aMeeting, anAttendance, anItem, aVote, closed, type Meeting, opened } from './meetings.ts';

/** A meeting of which everything was written down: who led it, who came, how they voted, what was decided, for whom, until when. */
export async function aWellKeptMeeting(council: Council, seats: Seats, day = '2014-05-28'): Promise<Meeting> {
	const meeting = await aMeeting(council, day, { startsAt: '10:00' });
	const items = [
		await anItem(meeting, { title: 'Таза суу жөнүндө' }),
		await anItem(meeting, { title: 'Жобону кабыл алуу жөнүндө', actions: ['adopt'] })
	];
	await opened(meeting, { chairedById: seats.chair, recordedById: seats.secretary });
	await anAttendance(
		meeting,
		[seats.chair, seats.secretary, seats.member].map((seat) => [seat, 'present'] as const)
	);
	for (const [n, { id: itemId }] of items.entries()) {
		const kinds = n === 0 ? ['recommend' as const] : ['adopt' as const];
		const draft = await aDraft(meeting, { itemId, label: `${n + 1}`, kinds, term: { kind: 'date', date: '31.12.2099' } });
		const vote = await aVote(meeting, { itemId, counts: { for: 3, against: 0, abstained: 0, notVoting: undefined } });
		await adopted(draft, vote.id);
		await anUndertaking(draft);
	}
	return closed(meeting);
}

/** The three who sit on a small council. */
export type Seats = { readonly chair: string; readonly secretary: string; readonly member: string };

export async function aSmallCouncil(): Promise<{ council: Council; seats: Seats }> {
	const council = await aCouncil();
	const chair = await aSeat(council, { personId: council.chairId, role: 'chair' });
	const secretary = await aSeat(council, { personId: council.secretaryId, role: 'secretary' });
	const { membershipId: member } = await aMember(council, { name: 'Асанов Бакыт' });
	return { council, seats: { chair, secretary, member } };
}

/** A year in which nothing is left to settle: its minutes are signed. Stories then unsettle one thing of it. */
export async function aQuietYear(): Promise<IssuesReading> {
	const { council, seats } = await aSmallCouncil();
	await aWellKeptMeeting(council, seats);
	const town = insistFound(await municipalityById(db, council.municipalityId));
	const reading = await issuesReading(db, town, { year: 2014, today: plainDate('2014-12-31') });
	return {
		...reading,
		meetings: reading.meetings.map((told) => ({ ...told, meeting: { ...told.meeting, minutes: 'signed' as const } }))
	};
}
