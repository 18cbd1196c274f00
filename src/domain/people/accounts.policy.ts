import { type Actor, holds } from '#platform/permissions/actor.ts';

/** Who is let in, and who no longer is, the municipality's administrator alone decides. */
export const mayKeepAccounts = (actor: Actor): boolean => holds(actor, actor.municipalityId, 'administrator');
