import { insistNoDraftsLeft } from '#domain/decisions/drafts-left.server.ts';
import { correctNames, correctQuorums, insistNobodyMetAfter } from '#domain/meetings/backdating.server.ts';
import { correctCompositions } from '#domain/meetings/composition.server.ts';
import { askAddressee, askAgain, tellConfirmed, tellRefuted } from '#domain/notices/asking.server.ts';
import { callAll, callGuest, tellOfCancelling, tellOfMove } from '#domain/notices/inviting.server.ts';
import { askForRemarks } from '#domain/notices/minutes-opening.server.ts';
import { subscribe } from '#platform/diary/subscribers.server.ts';

/**
 * Where upper rooms act on what lower ones wrote in the diary, in the same transaction: the whole list, so that nobody
 * has to search for what a deed sets in motion.
 */
export function openSubscriptions(): void {
	subscribe('member.seated', correctCompositions);
	subscribe('member.unseated', correctCompositions);
	subscribe('seat.corrected', correctCompositions);
	subscribe('body.renamed', correctNames);
	subscribe('quorum.changed', correctQuorums);
	subscribe('body.ended', insistNobodyMetAfter);
	subscribe('meeting.closed', insistNoDraftsLeft);
	subscribe('meeting.sent', callAll);
	subscribe('meeting.moved', tellOfMove);
	subscribe('meeting.cancelled', tellOfCancelling);
	subscribe('guest.invited', callGuest);
	subscribe('minutes.opened', askForRemarks);
	subscribe('undertaking.sent', askAddressee);
	subscribe('undertaking.reopened', askAgain);
	subscribe('undertaking.confirmed', tellConfirmed);
	subscribe('undertaking.refuted', tellRefuted);
}
