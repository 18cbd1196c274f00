import type { AnnualReading } from './annual-report.queries.server.ts';
import { cancelledOf, heldOf, plannedOf } from './scope.rules.ts';

export type Counts = {
	readonly held: number;
	readonly ordinary: number;
	readonly extraordinary: number;
	readonly cancelled: number;
	/** Planned or called, and neither held nor cancelled. */
	readonly unsettled: number;
	readonly items: number;
	readonly postponed: number;
	/** A decision that only holds others together is none of its own: its parts are counted. */
	readonly decisions: number;
	readonly recommendations: number;
	readonly binding: number;
	readonly unaddressed: number;
	/** Meetings of its groups, counted apart. */
	readonly groupMeetings: number;
};

/** The year in numbers, of the council itself; its groups' meetings stand apart. */
export function countsOf({ issuer: { body }, meetings, decisions, today }: AnnualReading): Counts {
	const own = meetings.filter(({ meeting }) => meeting.bodyId === body.id);
	const held = heldOf(own);
	const items = held.flatMap(({ agenda }) => agenda);
	const taken = decisions.decisions.filter(({ isContainer, bodyId }) => !isContainer && bodyId === body.id);
	const recommendations = taken.filter(({ force }) => force === 'recommendation');
	return {
		held: held.length,
		ordinary: held.filter(({ meeting }) => meeting.kind === 'ordinary').length,
		extraordinary: held.filter(({ meeting }) => meeting.kind === 'extraordinary').length,
		cancelled: cancelledOf(own).length,
		unsettled: plannedOf(own, today).length,
		items: items.length,
		postponed: items.filter(({ state }) => state === 'postponed').length,
		decisions: taken.length,
		recommendations: recommendations.length,
		binding: taken.length - recommendations.length,
		unaddressed: recommendations.filter(({ asked }) => asked.length === 0).length,
		groupMeetings: heldOf(meetings).length - held.length
	};
}
