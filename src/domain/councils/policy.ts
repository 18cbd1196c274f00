import type { Id } from '#platform/db/id.ts';
import { type Actor, holds, holdsAnywhere } from '#platform/permissions/actor.ts';
import { keepersOf } from './rules.ts';

const isAdministrator = (actor: Actor): boolean => holds(actor, actor.municipalityId, 'administrator');

/** A council is founded by the administrator; a group of a council also by those who keep that council. */
export const mayFoundBody = (actor: Actor, { parentId }: { parentId: Id | null }): boolean =>
	isAdministrator(actor) || holds(actor, parentId, 'secretary', 'chair');

/** The body's own secretary and chair, and its parent's, keep its names, seats and rules. */
export const mayKeepBody = (actor: Actor, body: { id: Id; parentId: Id | null }): boolean =>
	isAdministrator(actor) || keepersOf(body).some((keeper) => holds(actor, keeper, 'secretary', 'chair'));

/** Does the actor keep any body at all? For the list and its menu: each body asks again. */
export const mayKeepSomeBody = (actor: Actor): boolean => isAdministrator(actor) || holdsAnywhere(actor, 'secretary', 'chair');
