import { keepersOf } from '#domain/councils/rules.ts';
import type { Id } from '#platform/db/id.ts';
import { type Actor, holds } from '#platform/permissions/actor.ts';

/** A body with the one it belongs to: a group's papers are also kept by its council's secretary. */
type Of = { readonly bodyId: Id; readonly parentId: Id | null };

const keeps = (actor: Actor, { bodyId, parentId }: Of, ...roles: string[]): boolean =>
	keepersOf({ id: bodyId, parentId }).some((at) => holds(actor, at, ...roles));

/** The secretary and the chair plan, call, send, move and cancel meetings of their own body and its groups. */
export const mayConvene = (actor: Actor, of: Of): boolean => keeps(actor, of, 'secretary', 'chair');

/** The same two keep the agenda and the backlog, and invite guests. */
export const mayKeepAgenda = (actor: Actor, of: Of): boolean => keeps(actor, of, 'secretary', 'chair');

/** They open and close it, and write down who was there, what was said and how the voices fell. */
export const mayConduct = (actor: Actor, of: Of): boolean => keeps(actor, of, 'secretary', 'chair');

/** Only the secretary corrects the record of a closed meeting. */
export const mayCorrect = (actor: Actor, of: Of): boolean => keeps(actor, of, 'secretary');

/** The secretary draws up the minutes and answers the remarks. */
export const mayWriteMinutes = (actor: Actor, of: Of): boolean => keeps(actor, of, 'secretary');

/** The chair approves the minutes; the secretary enters an approval given on paper. */
export const mayApproveMinutes = (actor: Actor, of: Of): boolean => keeps(actor, of, 'secretary', 'chair');

/** Whoever sits on the body may remark on its minutes before they are approved. A parent's member who does not, may not. */
export const mayRemark = (actor: Actor, { bodyId }: Of): boolean => holds(actor, bodyId, 'member', 'chair', 'secretary', 'monitor');

/** Drafts of an agenda and of minutes are for those who keep them, those who sit on the body, and its press. */
export const maySeeDrafts = (actor: Actor, of: Of): boolean =>
	mayConvene(actor, of) || mayRemark(actor, of) || holds(actor, of.bodyId, 'press');
