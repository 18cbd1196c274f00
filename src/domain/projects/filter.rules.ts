import type { Id } from '#platform/db/id.ts';
import { type Project, type ProjectKind, presentStage, type Sector, type Stage } from './rules.ts';

export type ProjectFilter = {
	readonly sector?: Sector | undefined;
	readonly kind?: ProjectKind | undefined;
	/** `unknown` asks for those of which nobody said a stage. */
	readonly stage?: Stage | 'unknown' | undefined;
	/** Any of these places: the one chosen and what lies in it. */
	readonly placeIds?: readonly Id[] | undefined;
	/** Has, or had, a part in it. */
	readonly organizationId?: Id | undefined;
};

/** Does a project fit everything that was asked for? */
export const fits = (project: Project, { sector, kind, stage, placeIds, organizationId }: ProjectFilter): boolean =>
	(!sector || project.sector === sector) &&
	(!kind || project.kind === kind) &&
	(!stage || (presentStage(project) ?? 'unknown') === stage) &&
	(!placeIds || project.placeIds.some((id) => placeIds.includes(id))) &&
	(!organizationId || project.parties.some((party) => party.organizationId === organizationId));
