import type { Tx } from '#platform/db/database.server.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { Verb } from './verbs.ts';

/** A thing of any room, by its kind and id. */
export type Subject = { kind: string; id: string };
export type Recorded = { verb: string; subject: Subject; body: Record<string, unknown> };
type Subscriber = (tx: Tx, actor: Actor, recorded: Recorded) => Promise<void>;

const subscribers = new Map<string, Set<Subscriber>>();

/**
 * An upper room acts on what a lower one wrote, in the same transaction, without the lower one knowing it. The list of
 * subscriptions stands in one place, `src/subscriptions.ts`. Subscribing the same function again changes nothing.
 */
export function subscribe(verb: Verb, subscriber: Subscriber): void {
	const listening = subscribers.get(verb) ?? new Set();
	subscribers.set(verb, listening.add(subscriber));
}

export async function tellSubscribers(tx: Tx, actor: Actor, recorded: Recorded): Promise<void> {
	for (const subscriber of subscribers.get(recorded.verb) ?? []) await subscriber(tx, actor, recorded);
}
