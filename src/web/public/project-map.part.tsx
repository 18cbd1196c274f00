import { drawingOf } from '#platform/geo/drawing.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import { usePage } from '#ui/context.ts';
import { MapPicture } from '#ui/map/map-picture.tsx';
import { publicPath } from '../../paths.ts';
import { shapesOf, titleLine } from './project-words.ts';
import type { ProjectShown } from './projects.reading.server.ts';

type ProjectMapProps = { town: string; projects: readonly ProjectShown[]; numbers?: ReadonlyMap<string, number> | undefined };

/** Where projects lie, as far as their places are on the map; with the numbers of the list where there is one. */
export function ProjectMap({ town, projects, numbers }: ProjectMapProps) {
	const { t, language } = usePage();
	const shapes = projects.flatMap((project) => shapesOf(project).map((shape) => ({ ...shape, project })));
	const drawing = drawingOf(shapes, { width: 400, height: 280 });
	if (!drawing) return null;
	return (
		<MapPicture
			title={t('projects.map.title')}
			drawing={drawing}
			marks={shapes.map(({ id, place, project }) => ({
				id,
				number: numbers?.get(project.id),
				label: numbers ? titleLine(project, language) : place.names.map((name) => wordsOf(name, language)).join(' / '),
				to: numbers ? publicPath.project(town, project.slug) : publicPath.place(town, place.slug)
			}))}
		/>
	);
}
