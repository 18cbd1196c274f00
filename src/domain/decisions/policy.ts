import type { Id } from '#platform/db/id.ts';
import { type Actor, holds } from '#platform/permissions/actor.ts';
import type { Addressee } from './rules.ts';

/** Who keeps a body's papers: its own secretary and chair, and those of the body it stands under. */
type Kept = { readonly keepers: readonly Id[] };

const keeps = (actor: Actor, { keepers }: Kept): boolean => keepers.some((body) => holds(actor, body, 'secretary', 'chair'));

/** Typing decisions as they are taken, adopting, withdrawing and addressing them. */
export const mayKeepDecisions = (actor: Actor, body: Kept): boolean => keeps(actor, body);

/** Drafts are for those who sit at the table or keep its papers. */
export const maySeeDrafts = (actor: Actor, body: Kept): boolean =>
	keeps(actor, body) || body.keepers.some((id) => holds(actor, id, 'member', 'press', 'monitor'));

/** Sending a decision to those it speaks to, and links to answer by. */
export const maySend = (actor: Actor, body: Kept): boolean => keeps(actor, body);

/** Answering is the addressee's: whoever is responsible for that organization or body, or is the person asked. */
export const mayAnswer = (actor: Actor, { addressee }: { readonly addressee: Addressee }): boolean =>
	(addressee.kind === 'person' && actor.personId === addressee.id) ||
	holds(actor, addressee.id, 'responsible', ...(addressee.kind === 'body' ? ['secretary', 'chair'] : []));

type Claimed = Kept & { readonly addressee: Addressee; readonly claimedById: Id | null };

/**
 * Confirming is for a second party: those who keep the decision's body or monitor for it, never the one who claimed it
 * done and never one who answers for the addressee.
 */
export const mayConfirm = (actor: Actor, undertaking: Claimed): boolean =>
	(keeps(actor, undertaking) || undertaking.keepers.some((body) => holds(actor, body, 'monitor'))) &&
	(undertaking.claimedById === null || undertaking.claimedById !== actor.personId) &&
	!mayAnswer(actor, undertaking);

/** Taking up again what was said to be over. */
export const mayReopen = (actor: Actor, undertaking: Claimed): boolean =>
	keeps(actor, undertaking) || undertaking.keepers.some((body) => holds(actor, body, 'monitor'));
