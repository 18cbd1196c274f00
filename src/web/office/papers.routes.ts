import type { Doors } from '#platform/doors/open.server.ts';
import { officePage } from '#platform/doors/page.ts';
import { officePath } from '../../paths.ts';
import { handOutPaper, showPaper } from '../papers/handing-out.server.ts';
import { MeetingInvitationPage } from './meeting-invitation.page.tsx';
import { MinutesPage } from './minutes.page.tsx';
import { readMinutes } from './minutes.reading.server.ts';
import { readInvitation } from './papers.reading.server.ts';

/** The letters of a meeting, and its minutes as files: their page is hung where they are worked on. */
export const officePapersDoors: Doors = (web) => {
	const invitation = officePage(readInvitation, MeetingInvitationPage, { query: ['guest'] });
	showPaper(web, (ending) => officePath.invitations(':meetingId', undefined, ending), invitation);
	handOutPaper(web, (ending) => officePath.minutes(':meetingId', ending), officePage(readMinutes, MinutesPage));
};
