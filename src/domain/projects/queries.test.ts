import { expect, test } from 'vitest';
import { plainDate } from '#platform/dates/plain-date.ts';
import { aMunicipality } from '#testing/factories.ts';
import { aPlace } from '#testing/places.ts';
import { aMilestone, aPaper, aParty, aProgress, aProject, aStage, aSum } from '#testing/projects.ts';
import { counted } from '#testing/queries.ts';
import { projectsOf } from './queries.server.ts';
import { milestonesOf, papersOf, progressOf } from './story.queries.server.ts';

test('many projects with many facts are read by as many questions as one', async () => {
	const town = await aMunicipality();
	const place = await aPlace(town);
	const aWholeProject = async () => {
		const project = await aProject(town, { places: place.id, plannedStart: '2014', titles: ['а', 'б'] });
		for (const fact of [aParty, aSum, aStage, aPaper, aMilestone, aProgress]) await fact(project);
		return project;
	};
	const { id } = await aWholeProject();
	const questions = async () => {
		const { from, asked } = counted();
		const read = await projectsOf(from, town.municipalityId);
		await papersOf(from, town.municipalityId, id, 'public', plainDate('2014-06-11'));
		await milestonesOf(from, town.municipalityId, id);
		await progressOf(from, town.municipalityId, id, 'public');
		return { asked: asked(), projects: read.length };
	};
	const one = await questions();
	await aWholeProject();
	await aWholeProject();
	expect(await questions()).toEqual({ asked: one.asked, projects: 3 });
});
