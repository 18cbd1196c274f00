import { writeDoubtful } from '#platform/dates/writing-dates.ts';
import { handOutLayer, type SheetOf, showList } from '#platform/doors/export.server.ts';
import type { Doors } from '#platform/doors/open.server.ts';
import { publicPage } from '#platform/doors/page.ts';
import { show } from '#platform/doors/show.server.ts';
import type { PublicVisit } from '#platform/doors/visit.ts';
import type { Shown } from '#platform/geo/layer.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import { date, number, text } from '#platform/tables/sheet.ts';
import { publicPath as path } from '../../paths.ts';
import { ProjectPage } from './project.page.tsx';
import { readProject } from './project.reading.server.ts';
import { shapesOf, stageOf, stageWord, sumWords, titleLine } from './project-words.ts';
import { ProjectsPage } from './projects.page.tsx';
import { type ProjectShown, type ProjectsReading, readProjects } from './projects.reading.server.ts';

const asTable: SheetOf<PublicVisit, ProjectsReading, ProjectShown> = {
	name: 'projects',
	title: 'web.menu.projects',
	rows: ({ rows }) => rows,
	columns: ({ t, visit: { language } }) => {
		const named = ({ organization, described }: ProjectShown['partiesShown'][number]) => {
			const words = organization?.name ?? described;
			return words ? wordsOf(words, language) : '';
		};
		const parties = (project: ProjectShown) =>
			project.partiesShown.map((party) => `${t(`projects.role.${party.role}`)}: ${named(party)}`).join('; ');
		const places = (project: ProjectShown) =>
			project.places.map(({ names }) => names.map((name) => wordsOf(name, language)).join(' / ')).join('; ');
		const moment = (which: keyof ProjectShown['dates']) => (project: ProjectShown) => {
			const when = project.dates[which];
			return when ? (when.precision === 'day' ? when.from : writeDoubtful(when, language)) : null;
		};
		return [
			text(t('projects.field.title'), (project) => titleLine(project, language), 60),
			text(t('platform.word.kind'), ({ kind }) => t(`projects.kind.${kind}`), 18),
			text(t('projects.field.sector'), ({ sector }) => t(`projects.sector.${sector}`), 18),
			text(t('projects.field.stage'), (project) => stageWord(stageOf(project), t), 18),
			text(t('projects.field.places'), (project) => places(project) || null, 40),
			text(t('projects.parties.title'), (project) => parties(project) || null, 60),
			text(t('projects.money.budget'), (project) => sumWords(project, 'budget', language), 22),
			text(t('projects.money.own_contribution'), (project) => sumWords(project, 'own_contribution', language), 22),
			date(t('projects.date.planned_start'), moment('planned_start')),
			date(t('projects.date.planned_end'), moment('planned_end')),
			date(t('projects.date.actual_start'), moment('actual_start')),
			date(t('projects.date.actual_end'), moment('actual_end')),
			number(t('projects.field.women'), ({ women }) => women),
			number(t('projects.field.men'), ({ men }) => men)
		];
	}
};

/** The same projects for a map program: each once for every place of it that is on the map. */
const asLayer = ({ rows }: ProjectsReading, { municipality, language }: PublicVisit): Shown[] =>
	rows.flatMap((project) =>
		shapesOf(project).map(({ id, geometry, place }) => ({
			id,
			geometry,
			properties: {
				name: titleLine(project, language),
				kind: project.kind,
				sector: project.sector,
				stage: stageOf(project),
				place: place.names.map((name) => wordsOf(name, language)).join(' / '),
				page: path.project(municipality.slug, project.slug)
			}
		}))
	);

const query = ['sector', 'kind', 'stage', 'place', 'organization', 'page'];

/** The projects of a town, and the story of each. */
export const projectsDoors: Doors = (web) => {
	const list = publicPage(readProjects, ProjectsPage, { query });
	showList(web, path.projects(':municipality'), list, asTable);
	handOutLayer(web, path.projects(':municipality'), list, 'projects', asLayer);
	web.get(path.project(':municipality', ':project'), show(publicPage(readProject, ProjectPage)));
};
