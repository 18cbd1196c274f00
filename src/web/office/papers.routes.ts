import { db } from '#platform/db/database.server.ts';
import type { Doors } from '#platform/doors/open.server.ts';
import { officePage } from '#platform/doors/page.ts';
import type { OfficeVisit } from '#platform/doors/visit.ts';
import { insistFound } from '#platform/errors/refusal.ts';
import { invitationReading } from '#publishing/invitation/invitation.queries.server.ts';
import { invitationPaper } from '#publishing/invitation/invitation.ts';
import { officePath } from '../../paths.ts';
import { handOutPaper, showPaper } from '../papers/handing-out.server.ts';
import { penOf } from '../papers/pen.server.ts';
import { MeetingInvitationPage } from './meeting-invitation.page.tsx';
import { meetingOfVisit } from './meetings.reading.server.ts';
import { MinutesPage } from './minutes.page.tsx';
import { readMinutes } from './minutes.reading.server.ts';

/** The letter that calls to a meeting, to the members or to one guest. */
export async function readInvitation(visit: OfficeVisit) {
	const { meeting } = await meetingOfVisit(visit);
	const reading = await invitationReading(db, visit.municipality, meeting.id);
	const { guest: wanted } = visit.query;
	const guest = wanted ? insistFound(reading.guests.find(({ id }) => id === wanted)) : null;
	return { meeting, guests: reading.guests, guest, paper: invitationPaper(reading, penOf(visit), guest) };
}
export type Invitation = Awaited<ReturnType<typeof readInvitation>>;

/** The letters of a meeting, and its minutes as files: their page is hung where they are worked on. */
export const officePapersDoors: Doors = (web) => {
	const invitation = officePage(readInvitation, MeetingInvitationPage, { query: ['guest'] });
	showPaper(web, (ending) => officePath.invitations(':meetingId', undefined, ending), invitation);
	handOutPaper(web, (ending) => officePath.minutes(':meetingId', ending), officePage(readMinutes, MinutesPage));
};
