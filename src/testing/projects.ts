import type { FactKind } from '#domain/projects/facts.forms.ts';
import {
	FileProjectDocumentForm,
	NamePartyForm,
	PlanMilestoneForm,
	ReportProgressForm,
	StateMoneyForm,
	StateStageForm
} from '#domain/projects/facts.forms.ts';
import { fileProjectDocument } from '#domain/projects/filing.server.ts';
import { RegisterProjectForm } from '#domain/projects/forms.ts';
import { planMilestone } from '#domain/projects/milestones.server.ts';
import { stateMoney } from '#domain/projects/money.server.ts';
import { nameParty } from '#domain/projects/parties.server.ts';
import { reportProgress } from '#domain/projects/progress.server.ts';
import { registerProject } from '#domain/projects/registration.server.ts';
import { stateStage } from '#domain/projects/stage.server.ts';
import { type Id, newId } from '#platform/db/id.ts';
import { anAdministrator, inKyrgyz, type Registered } from './people.ts';

type Differing = Partial<Record<string, unknown>> & { titles?: readonly string[]; settled?: string };

/** A project of the town as a form sends it; of several titles none is the right one unless `settled` says so. */
export function aProjectForm({ titles = ['Жеңиш паркын реконструкциялоо'], settled, ...differing }: Differing = {}): RegisterProjectForm {
	const written = titles.map((each) => ({ title: inKyrgyz(each), isSettled: each === settled }));
	return RegisterProjectForm.parse({ id: newId(), kind: 'public_works', sector: 'park', titles: written, ...differing });
}

export async function aProject(town: { municipalityId: Id }, differing: Differing = {}): Promise<Registered> {
	return { municipalityId: town.municipalityId, ...(await registerProject(anAdministrator(town), aProjectForm(differing))) };
}

type Facts = Readonly<Record<string, unknown>>;
const of = (project: Registered, facts: Facts) => ({ id: newId(), projectId: project.id, ...facts });

/** Somebody with a part in it, in words unless `organizationId` names one. */
export const aParty = (project: Registered, facts: Facts = {}): Promise<{ id: Id }> =>
	nameParty(
		anAdministrator(project),
		NamePartyForm.parse(of(project, { role: 'customer', ...(facts.organizationId ? {} : { described: inKyrgyz('Буюртмачы') }), ...facts }))
	);

export const aSum = (project: Registered, facts: Facts = {}): Promise<{ id: Id }> =>
	stateMoney(
		anAdministrator(project),
		StateMoneyForm.parse(of(project, { kind: 'budget', sum: '1 234 567,50', currency: 'KGS', ...facts }))
	);

export const aPaper = (project: Registered, facts: Facts = {}): Promise<{ id: Id }> =>
	fileProjectDocument(
		anAdministrator(project),
		FileProjectDocumentForm.parse(of(project, { kind: 'estimate', state: 'valid', isPublic: true, ...facts }))
	);

export const aMilestone = (project: Registered, facts: Facts = {}): Promise<{ id: Id }> =>
	planMilestone(
		anAdministrator(project),
		PlanMilestoneForm.parse(of(project, { title: inKyrgyz('Пайдубал куюлду'), planned: 'май 2014', ...facts }))
	);

export const aStage = (project: Registered, facts: Facts = {}): Promise<{ id: Id }> =>
	stateStage(anAdministrator(project), StateStageForm.parse(of(project, { stage: 'chosen', when: '01.06.2014', ...facts })));

export const aProgress = (project: Registered, facts: Facts = {}): Promise<{ id: Id }> =>
	reportProgress(
		{ ...anAdministrator(project), personId: null },
		ReportProgressForm.parse(of(project, { toldOn: '01.06.2014', words: inKyrgyz('Иш башталды'), ...facts }))
	);

/** One thing of each kind that can be taken off again. */
export const oneOfEach: Readonly<Record<FactKind, (project: Registered) => Promise<{ id: Id }>>> = {
	stage: aStage,
	money: aSum,
	party: aParty,
	milestone: aMilestone,
	document: aPaper
};
