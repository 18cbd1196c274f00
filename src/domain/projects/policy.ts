import { mayKeepRegisters } from '#domain/people/policy.ts';
import type { Id } from '#platform/db/id.ts';
import { type Actor, holds, holdsAnywhere } from '#platform/permissions/actor.ts';

/** Projects are written down like the other registers: by the administrator and by secretaries. */
export const mayKeepProjects = mayKeepRegisters;

/** Those with a part in a project on the day of the deed. */
type Taken = { readonly organizations: readonly Id[] };

/** For which of its organizations does the actor answer there? */
export const answersFor = (actor: Actor, { organizations }: Taken): Id[] => [
	...new Set(organizations.filter((organization) => holds(actor, organization, 'responsible')))
];

/** Saying how it goes and that a milestone was reached: the keepers, and whoever answers for an organization that has a part in it. */
export const mayReport = (actor: Actor, project: Taken): boolean => mayKeepProjects(actor) || answersFor(actor, project).length > 0;

/** In whose name: a keeper takes it down for anybody or nobody, others speak for their own organization only. */
export const mayReportFor = (actor: Actor, project: Taken, organizationId: Id | undefined): boolean =>
	mayKeepProjects(actor) || (organizationId !== undefined && answersFor(actor, project).includes(organizationId));

/** The list of the office: keepers see all of it, who answers for an organization its own projects. */
export const maySeeProjectDesk = (actor: Actor): boolean => mayKeepProjects(actor) || holdsAnywhere(actor, 'responsible');
