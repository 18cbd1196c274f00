import { mayKeepRegisters } from '#domain/people/policy.ts';
import { type Actor, holdsAnywhere } from '#platform/permissions/actor.ts';

/** The register of papers is kept like the other registers: by the administrator and by secretaries. */
export const mayKeepDocuments = mayKeepRegisters;

/** Whoever sits on some body may say what a draft should say instead. */
export const mayRemarkOnDrafts = (actor: Actor): boolean => mayKeepDocuments(actor) || holdsAnywhere(actor, 'member', 'chair', 'monitor');

/** Papers that are not public, drafts and the remarks on them. */
export const maySeeUnpublished = (actor: Actor): boolean => mayRemarkOnDrafts(actor) || holdsAnywhere(actor, 'press');
