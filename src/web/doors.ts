import type { Doors } from '#platform/doors/open.server.ts';
import { accountDoors } from './office/account.routes.ts';
import { accountsDoors } from './office/accounts.routes.ts';
import { officeAgendaDoors } from './office/agenda.routes.ts';
import { officeAttendanceDoors } from './office/attendance.routes.ts';
import { officeConductDoors } from './office/conduct.routes.ts';
import { officeCorrectionsDoors } from './office/corrections.routes.ts';
import { officeCouncilsDoors } from './office/councils.routes.ts';
import { officeDecisionsDoors } from './office/decisions.routes.ts';
import { deskDoors } from './office/desk.routes.ts';
import { diaryDoors } from './office/diary.routes.ts';
import { officeDocumentsDoors } from './office/documents.routes.ts';
import { officeFilesDoors } from './office/files.routes.ts';
import { firstAdministratorDoors } from './office/first-administrator.routes.ts';
import { invitationDoors } from './office/invitation.routes.ts';
import { issuesDoors } from './office/issues.routes.ts';
import { officeMeetingsDoors } from './office/meetings.routes.ts';
import { officeMinutesDoors } from './office/minutes.routes.ts';
import { officeOrganizationsDoors } from './office/organizations.routes.ts';
import { outboxDoors } from './office/outbox.routes.ts';
import { officePapersDoors } from './office/papers.routes.ts';
import { passwordResetDoors } from './office/password-reset.routes.ts';
import { officePeopleDoors } from './office/people.routes.ts';
import { officePlacesDoors } from './office/places.routes.ts';
import { officeProjectsDoors } from './office/projects.routes.ts';
import { secondStepDoors } from './office/second-step.routes.ts';
import { signInDoors } from './office/sign-in.routes.ts';
import { officeUndertakingsDoors } from './office/undertakings.routes.ts';
import { officeVersionsDoors } from './office/versions.routes.ts';
import { aboutDoors } from './public/about.routes.ts';
import { addresseesDoors } from './public/addressees.routes.ts';
import { answerDoors } from './public/answer.routes.ts';
import { councilsDoors } from './public/councils.routes.ts';
import { decisionDoors } from './public/decision.routes.ts';
import { decisionsDoors } from './public/decisions.routes.ts';
import { documentsDoors } from './public/documents.routes.ts';
import { extractDoors } from './public/extract.routes.ts';
import { filesDoors } from './public/files.routes.ts';
import { frontDoors } from './public/front.routes.ts';
import { homeDoors } from './public/home.routes.ts';
import { publicInvitationDoors } from './public/invitation.routes.ts';
import { liveDoors } from './public/live.routes.ts';
import { matterDoors } from './public/matter.routes.ts';
import { meetingDoors } from './public/meeting.routes.ts';
import { meetingsDoors } from './public/meetings.routes.ts';
import { minutesDoors } from './public/minutes.routes.ts';
import { organizationsDoors } from './public/organizations.routes.ts';
import { peopleDoors } from './public/people.routes.ts';
import { placesDoors } from './public/places.routes.ts';
import { projectsDoors } from './public/projects.routes.ts';
import { reportsDoors } from './public/reports.routes.ts';
import { sitemapDoors } from './public/sitemap.routes.ts';

/** Every door of the house. Public ones name their municipality; those of the office take it from who comes in. */
export const doors: readonly Doors[] = [
	frontDoors,
	homeDoors,
	meetingsDoors,
	meetingDoors,
	liveDoors,
	matterDoors,
	decisionsDoors,
	decisionDoors,
	addresseesDoors,
	answerDoors,
	officeDecisionsDoors,
	officeUndertakingsDoors,
	accountDoors,
	deskDoors,
	diaryDoors,
	accountsDoors,
	firstAdministratorDoors,
	invitationDoors,
	outboxDoors,
	passwordResetDoors,
	secondStepDoors,
	signInDoors,
	councilsDoors,
	organizationsDoors,
	peopleDoors,
	placesDoors,
	projectsDoors,
	documentsDoors,
	aboutDoors,
	sitemapDoors,
	filesDoors,
	officeFilesDoors,
	officeDocumentsDoors,
	officeVersionsDoors,
	officeCouncilsDoors,
	officeOrganizationsDoors,
	officePeopleDoors,
	officePlacesDoors,
	officeProjectsDoors,
	officeMeetingsDoors,
	officeAgendaDoors,
	officeAttendanceDoors,
	officeConductDoors,
	officeMinutesDoors,
	officeCorrectionsDoors,
	reportsDoors,
	minutesDoors,
	publicInvitationDoors,
	extractDoors,
	officePapersDoors,
	issuesDoors
];
