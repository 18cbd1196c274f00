import { recordEffect } from '#domain/decisions/effects.server.ts';
import { EffectForm } from '#domain/decisions/forms.ts';
import { NamePartyForm, StateStageForm } from '#domain/projects/facts.forms.ts';
import { RegisterProjectForm } from '#domain/projects/forms.ts';
import { nameParty } from '#domain/projects/parties.server.ts';
import { registerProject } from '#domain/projects/registration.server.ts';
import { stateStage } from '#domain/projects/stage.server.ts';
import type { Project } from './projects.ts';
import type { Placed } from './record.ts';
import type { Scribe } from './scribe.server.ts';

/** A project under its titles, with who has a part in it and what is told of its stage. Its key makes its address. */
export async function enterProject({ write, idOf, idFor }: Scribe, project: Project): Promise<void> {
	const { key, kind, sector, note, titles, places, parties, stages } = project;
	const projectId = idOf('project', key);
	await write(`register the project ${key}`, registerProject, RegisterProjectForm, {
		...{ id: projectId, slug: key, kind, sector, note },
		titles: titles.map(({ settled, ...title }) => ({ ...title, isSettled: settled })),
		places: places.map((place) => idOf('place', place))
	});
	for (const { role, organization, described, from } of parties) {
		const who = organization ?? `"${described?.[described.original]}"`;
		const what = `name ${who} as the ${role} of the project ${key}`;
		const organizationId = organization && idOf('organization', organization);
		await write(what, nameParty, NamePartyForm, { id: idFor(what), projectId, role, organizationId, described, from });
	}
	for (const { stage, when, note: why } of stages) {
		const what = `state that the project ${key} was ${stage}, ${when ?? 'nobody knows when'}`;
		await write(what, stateStage, StateStageForm, { id: idFor(what), projectId, stage, when, note: why });
	}
}

/** The projects a decision chose, had monitored or spoke of. What an item it answers is about, the item tells. */
export async function tellProjects({ write, idOf, idFor }: Scribe, { key, part }: Placed): Promise<void> {
	const told = [
		['chosen', part.chooses],
		['to_be_monitored', part.monitors],
		['concerned', part.concerns]
	] as const;
	for (const [effect, project] of told) {
		if (!project) continue;
		const what = `record that by the decision ${key} the project ${project} was ${effect}`;
		const form = { id: idFor(what), decisionId: idOf('decision', key), effect, thing: `project:${idOf('project', project)}` };
		await write(what, recordEffect, EffectForm, form);
	}
}
