import type { Id } from '#platform/db/id.ts';
import { type Actor, holds } from '#platform/permissions/actor.ts';
import type { Answerers } from './rules.ts';

/** Who keeps a body's papers: its own secretary and chair, and those of the body it stands under. */
type Kept = { readonly keepers: readonly Id[] };

const keeps = (actor: Actor, { keepers }: Kept): boolean => keepers.some((body) => holds(actor, body, 'secretary', 'chair'));

const monitors = (actor: Actor, { keepers }: Kept): boolean => keepers.some((body) => holds(actor, body, 'monitor'));

/** Typing decisions as they are taken, adopting, withdrawing and addressing them, telling what they brought about. */
export const mayKeepDecisions = (actor: Actor, body: Kept): boolean => keeps(actor, body);

/** Only the secretary corrects what was decided at a meeting that is closed. */
export const mayCorrectDecision = (actor: Actor, { keepers }: Kept): boolean => keepers.some((body) => holds(actor, body, 'secretary'));

/** Drafts are for those who sit at the table or keep its papers. */
export const maySeeDrafts = (actor: Actor, body: Kept): boolean =>
	keeps(actor, body) || body.keepers.some((id) => holds(actor, id, 'member', 'press', 'monitor'));

/** Sending a decision to those it speaks to, and links to answer by. */
export const maySend = (actor: Actor, body: Kept): boolean => keeps(actor, body);

type Answered = { readonly answerers: Answerers };

/** Answering is the addressee's: whoever is responsible for it there, leads the body asked, or is the person asked. */
export const mayAnswer = (actor: Actor, { answerers: { persons, at, roles } }: Answered): boolean =>
	(actor.personId !== null && persons.includes(actor.personId)) || at.some((place) => holds(actor, place, ...roles));

/** Taking down what an addressee said elsewhere: the keepers', but never for themselves. */
export const mayTakeDown = (actor: Actor, undertaking: Kept & Answered): boolean =>
	keeps(actor, undertaking) && !mayAnswer(actor, undertaking);

/** Bringing a refusal before the council again, or noting why it is left as it is. */
export const mayLookAgain = (actor: Actor, body: Kept): boolean => keeps(actor, body);

type Claimed = Kept & Answered & { readonly claimedById: Id | null };

/**
 * Confirming is for a second party: those who keep the decision's body or monitor for it, never the one who claimed it
 * done or took that claim down, and never one who answers for the addressee.
 */
export const mayConfirm = (actor: Actor, undertaking: Claimed): boolean =>
	(keeps(actor, undertaking) || monitors(actor, undertaking)) &&
	(undertaking.claimedById === null || undertaking.claimedById !== actor.personId) &&
	!mayAnswer(actor, undertaking);

/** Taking up again what was said to be over. */
export const mayReopen = (actor: Actor, undertaking: Kept): boolean => keeps(actor, undertaking) || monitors(actor, undertaking);

/** Looking at an undertaking in the office: those who follow it, and those who answer it once it reached them. */
export const maySeeUndertaking = (actor: Actor, undertaking: Kept & Answered & { readonly state: string }): boolean =>
	maySeeDrafts(actor, undertaking) || (undertaking.state !== 'addressed' && mayAnswer(actor, undertaking));
