import { type Actor, holds, holdsAnywhere } from '#platform/permissions/actor.ts';

/** Places are written down by whoever writes the records: the administrator, and the secretary of any body. */
export const mayKeepPlaces = (actor: Actor): boolean =>
	holds(actor, actor.municipalityId, 'administrator') || holdsAnywhere(actor, 'secretary');
