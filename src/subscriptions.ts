import { insistNoDraftsLeft } from '#domain/decisions/drafts-left.server.ts';
import { subscribe } from '#platform/diary/subscribers.server.ts';

/**
 * Where upper rooms act on what lower ones wrote in the diary, in the same transaction: the whole list, so that nobody
 * has to search for what a deed sets in motion.
 */
export function openSubscriptions(): void {
	subscribe('meeting.closed', insistNoDraftsLeft);
}
