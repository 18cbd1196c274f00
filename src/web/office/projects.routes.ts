import { correctProject } from '#domain/projects/correction.server.ts';
import {
	CorrectMilestoneForm,
	CorrectPartyForm,
	CorrectProjectDocumentForm,
	EndPartyForm,
	FileProjectDocumentForm,
	NamePartyForm,
	PlanMilestoneForm,
	ReachMilestoneForm,
	ReportProgressForm,
	StateMoneyForm,
	StateStageForm,
	WithdrawFactForm
} from '#domain/projects/facts.forms.ts';
import { correctProjectDocument, fileProjectDocument } from '#domain/projects/filing.server.ts';
import { AddTitleForm, CorrectProjectForm, CorrectTitleForm, RegisterProjectForm, SettleTitleForm } from '#domain/projects/forms.ts';
import { correctMilestone, planMilestone, reachMilestone } from '#domain/projects/milestones.server.ts';
import { stateMoney } from '#domain/projects/money.server.ts';
import { correctParty, endParty, nameParty } from '#domain/projects/parties.server.ts';
import { reportProgress } from '#domain/projects/progress.server.ts';
import { registerProject } from '#domain/projects/registration.server.ts';
import { stateStage } from '#domain/projects/stage.server.ts';
import { addTitle, correctTitle, settleTitle } from '#domain/projects/titling.server.ts';
import { withdrawFact } from '#domain/projects/withdrawal.server.ts';
import type { Doors } from '#platform/doors/open.server.ts';
import { officePage } from '#platform/doors/page.ts';
import { perform } from '#platform/doors/perform.server.ts';
import { show } from '#platform/doors/show.server.ts';
import type { Visit } from '#platform/doors/visit.ts';
import { officePath as path } from '../../paths.ts';
import { ProjectPage } from './project.page.tsx';
import { NewProjectPage } from './project-new.page.tsx';
import { MilestonePage, PaperPage, PartyPage, TitlePage } from './project-part.page.tsx';
import { ProjectsPage } from './projects.page.tsx';
import { readMilestone, readNewProject, readPaper, readParty, readProject, readProjects, readTitle } from './projects.reading.server.ts';

const fresh = officePage(readNewProject, NewProjectPage);
const one = officePage(readProject, ProjectPage);
const title = officePage(readTitle, TitlePage);
const party = officePage(readParty, PartyPage);
const paper = officePage(readPaper, PaperPage);
const milestone = officePage(readMilestone, MilestonePage);

const done = 'platform.deed.saved.done';
const then = (_form: unknown, { params }: Visit) => path.project(params.projectId ?? '');
const toIt = { page: one, then, done } as const;

const deed = (word: Parameters<typeof path.projectDeed>[1]) => path.projectDeed(':projectId', word);
const part = (of: Parameters<typeof path.projectPart>[1], id: string) => path.projectPart(':projectId', of, id);

/** The register of projects, and everything that is written down of one. */
export const officeProjectsDoors: Doors = (web) => {
	web.get(path.projects, show(officePage(readProjects, ProjectsPage)));
	web.get(path.newProject, show(fresh));
	web.post(path.newProject, perform(RegisterProjectForm, registerProject, { page: fresh, then: ({ id }) => path.project(id), done }));
	web.get(path.project(':projectId'), show(one));
	web.post(deed('correct'), perform(CorrectProjectForm, correctProject, toIt));
	web.post(deed('add-title'), perform(AddTitleForm, addTitle, toIt));
	web.post(deed('settle'), perform(SettleTitleForm, settleTitle, toIt));
	web.post(deed('name-party'), perform(NamePartyForm, nameParty, toIt));
	web.post(deed('state-money'), perform(StateMoneyForm, stateMoney, toIt));
	web.post(deed('file-document'), perform(FileProjectDocumentForm, fileProjectDocument, toIt));
	web.post(deed('plan-milestone'), perform(PlanMilestoneForm, planMilestone, toIt));
	web.post(deed('reach-milestone'), perform(ReachMilestoneForm, reachMilestone, toIt));
	web.post(deed('report'), perform(ReportProgressForm, reportProgress, toIt));
	web.post(deed('state-stage'), perform(StateStageForm, stateStage, toIt));
	web.post(deed('withdraw'), perform(WithdrawFactForm, withdrawFact, toIt));

	web.get(part('titles', ':titleId'), show(title));
	web.post(part('titles', ':titleId'), perform(CorrectTitleForm, correctTitle, { page: title, then, done }));
	web.get(part('parties', ':partyId'), show(party));
	web.post(part('parties', ':partyId'), perform(CorrectPartyForm, correctParty, { page: party, then, done }));
	web.post(path.endParty(':projectId', ':partyId'), perform(EndPartyForm, endParty, { page: party, then, done }));
	web.get(part('documents', ':paperId'), show(paper));
	web.post(part('documents', ':paperId'), perform(CorrectProjectDocumentForm, correctProjectDocument, { page: paper, then, done }));
	web.get(part('milestones', ':milestoneId'), show(milestone));
	web.post(part('milestones', ':milestoneId'), perform(CorrectMilestoneForm, correctMilestone, { page: milestone, then, done }));
};
