import type { Body } from './councils.ts';
import type { Decision, Meeting, Part } from './meetings.ts';
import type { Project } from './projects.ts';
import type { Municipality, Organization, Paper, Person, Place } from './registers.ts';

/** The whole record of a municipality as its files tell it. */
export type TownRecord = {
	readonly municipality: Municipality;
	readonly organizations: readonly Organization[];
	readonly people: readonly Person[];
	readonly places: readonly Place[];
	readonly projects: readonly Project[];
	readonly documents: readonly Paper[];
	readonly bodies: readonly Body[];
	/** By day. */
	readonly meetings: readonly Meeting[];
};

/** A decision or a part of one, with its true place: `2014-08-21/1.4`. */
export type Placed = { readonly key: string; readonly part: Part };

export const placed = (meeting: Meeting, decision: Decision): Placed => ({
	key: `${meeting.key}/${meeting.decisions.indexOf(decision) + 1}`,
	part: decision
});

export const partsOf = (meeting: Meeting, decision: Decision): Placed[] =>
	decision.parts.map((part, index) => ({ key: `${placed(meeting, decision).key}.${index + 1}`, part }));

/** Every decision of a meeting and every part, each under its place. */
export const decisionsIn = (meeting: Meeting): Placed[] =>
	meeting.decisions.flatMap((decision) => [placed(meeting, decision), ...partsOf(meeting, decision)]);
