import type { Id } from '#platform/db/id.ts';
import { type Actor, holds, holdsAnywhere } from '#platform/permissions/actor.ts';
import type { Role } from './rules.ts';

const isAdministrator = (actor: Actor): boolean => holds(actor, actor.municipalityId, 'administrator');

/** Registers are kept by whoever writes the records: the administrator, and the secretary of any body. */
export const mayKeepRegisters = (actor: Actor): boolean => isAdministrator(actor) || holdsAnywhere(actor, 'secretary');

/** Telephones and addresses are private; those who invite people need them. */
export const maySeeContacts = (actor: Actor): boolean => isAdministrator(actor) || holdsAnywhere(actor, 'secretary');

/** The administrator entrusts roles. A body's own secretary names its members and monitors, nobody else. */
export const mayGrantRole = (actor: Actor, { role, atId }: { role: Role; atId: Id }): boolean =>
	isAdministrator(actor) || ((role === 'member' || role === 'monitor') && holds(actor, atId, 'secretary'));

/** Does the actor give out any role at all? For menus: the deed itself asks which. */
export const mayGrantAnyRole = (actor: Actor): boolean => isAdministrator(actor) || holdsAnywhere(actor, 'secretary');
