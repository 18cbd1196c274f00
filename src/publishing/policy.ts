import { type Actor, holdsAnywhere } from '#platform/permissions/actor.ts';

/** What is unsettled in a year is for those who keep the council's records, sit on it or speak for it; strangers read the report. */
export const mayReadIssues = (actor: Actor): boolean =>
	holdsAnywhere(actor, 'secretary', 'chair', 'member', 'monitor', 'press', 'administrator');
