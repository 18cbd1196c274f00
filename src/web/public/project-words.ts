import { latestSums, type MoneyKind, type Project, presentStage, type Stage, titlesShown } from '#domain/projects/rules.ts';
import type { Geometry } from '#platform/geo/geometry.ts';
import type { Language } from '#platform/i18n/languages.ts';
import type { Translate } from '#platform/i18n/messages.ts';
import { writeMoney } from '#platform/i18n/money.ts';
import { type Text, wordsOf } from '#platform/i18n/text.ts';

/** What to call a project: the settled title, or all of them side by side. */
export const titlesOf = (project: Pick<Project, 'titles'>): Text[] => titlesShown(project).map(({ title }) => title);

/** The same in one line, for a table that is taken away, a heading of the browser, a choice in a form. */
export const titleLine = (project: Pick<Project, 'titles'>, language: Language): string =>
	titlesOf(project)
		.map((title) => wordsOf(title, language))
		.join(' / ');

export const stageWord = (stage: Stage | null, t: Translate): string => t(`projects.stage.${stage ?? 'unknown'}`);

export const stageOf = (project: Pick<Project, 'stages'>): Stage | null => presentStage(project);

/** Each of its places that is on the map. */
export const shapesOf = <P extends { readonly id: string; readonly geometry: Geometry | null }>(project: {
	readonly id: string;
	readonly places: readonly P[];
}) => project.places.flatMap((place) => (place.geometry ? [{ id: `${project.id}/${place.id}`, geometry: place.geometry, place }] : []));

/** The sum stated last, in words; null where nobody stated one. */
export function sumWords(project: Pick<Project, 'money'>, kind: MoneyKind, language: Language): string | null {
	const sum = latestSums(project).find((each) => each.kind === kind);
	return sum ? writeMoney(sum, language) : null;
}
