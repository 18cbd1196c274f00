import { z } from 'zod';
import { type PlainDate, plainDate } from '#platform/dates/plain-date.ts';
import { writeShort } from '#platform/dates/writing-dates.ts';
import type { Tx } from '#platform/db/database.server.ts';
import { type Id, newId } from '#platform/db/id.ts';
import { record } from '#platform/diary/record.server.ts';
import type { Recorded, Subject } from '#platform/diary/subscribers.server.ts';
import { insist, insistField } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { writeCorrection } from './correction.server.ts';
import { mayCorrect } from './policy.ts';
import { bodyRow } from './rows.server.ts';

const Day = z.string().transform(plainDate).nullable();
const Reason = z.string().nullish();
const Rule = z.object({ kind: z.string(), number: z.number().nullable() });

const Renamed = z.object({ was: z.unknown(), name: z.unknown(), from: z.string().transform(plainDate), because: Reason });
const RuleChanged = Rule.extend({ was: Rule, from: Day, until: Day, because: Reason });
const Ended = z.object({ on: z.string().transform(plainDate) });

/** The body was called otherwise from a day on: its closed meetings since then say so with the reason. Listens to `body.renamed`. */
export async function correctNames(tx: Tx, actor: Actor, { subject, body }: Recorded): Promise<void> {
	const { was, name, from, because } = Renamed.parse(body);
	const change = { stood: { name: was }, corrected: { name } };
	await correctClosed(tx, actor, { bodyId: subject.id, because, subject }, (day) => (day >= from ? change : null));
}

/** Closed meetings of the days a quorum rule reaches back to. Listens to `quorum.changed`. */
export async function correctQuorums(tx: Tx, actor: Actor, { subject, body }: Recorded): Promise<void> {
	const { was, kind, number, from, until, because } = RuleChanged.parse(body);
	if (was.kind === kind && was.number === number) return;
	const change = { stood: { quorum: was }, corrected: { quorum: { kind, number } } };
	const holds = (day: PlainDate) => (from === null || from <= day) && (until === null || day < until);
	await correctClosed(tx, actor, { bodyId: subject.id, because, subject }, (day) => (holds(day) ? change : null));
}

/** Nobody met after the last day. Listens to `body.ended`. @throws Refusal 422 beside the day */
export async function insistNobodyMetAfter(tx: Tx, actor: Actor, { subject, body }: Recorded): Promise<void> {
	const { on } = Ended.parse(body);
	const later = (await closedMeetings(tx, actor, subject.id)).filter(({ day }) => day > on);
	insistField(later.length === 0, 'on', 'councils.end.met_after', { days: inWords(later, actor) });
}

type Fields = Readonly<Record<string, unknown>>;
export type Change = { readonly stood: Fields; readonly corrected: Fields };
type Reach = { readonly bodyId: Id; readonly subject: Subject; readonly because: string | null | undefined };
export type Closed = { readonly id: Id; readonly day: PlainDate };

/**
 * What is written down now about an earlier day changes what the meetings closed since then show. It does so only with a
 * reason, by who may correct them, and as a correction beside each of them.
 *
 * @throws Refusal 409 not the secretary; 422 no reason was given
 */
export async function correctClosed(
	tx: Tx,
	actor: Actor,
	{ bodyId, subject, because }: Reach,
	changeOn: (day: PlainDate) => Change | null
): Promise<void> {
	const touched = (await closedMeetings(tx, actor, bodyId)).flatMap((meeting) => {
		const change = changeOn(meeting.day);
		return change ? [{ ...meeting, change }] : [];
	});
	if (touched.length === 0) return;
	const reached = { n: touched.length, days: inWords(touched, actor) };
	insist(mayCorrect(actor, await bodyRow(tx, actor, bodyId)), 'councils.because.secretary_only', reached);
	insistField(because, 'because', 'councils.because.missing', reached);
	for (const { id: meetingId, change } of touched) {
		const id = newId();
		await writeCorrection(tx, actor, meetingId, { id, because, subject, ...change });
		const fields = Object.keys(change.corrected);
		await record(tx, actor, 'meeting.corrected', { kind: 'meeting', id: meetingId }, { meetingId, correctionId: id, fields });
	}
}

export const closedMeetings = (tx: Tx, { municipalityId }: Actor, bodyId: Id): Promise<Closed[]> =>
	tx
		.selectFrom('meeting')
		.select(['id', 'from_day as day'])
		.where('municipality_id', '=', municipalityId)
		.where('body_id', '=', bodyId)
		.where('state', '=', 'closed')
		.orderBy('from_day')
		.execute();

const namedAtMost = 5;

export function inWords(meetings: readonly Closed[], { language }: Actor): string {
	const days = meetings.slice(0, namedAtMost).map(({ day }) => writeShort(day, language));
	return [...days, ...(meetings.length > namedAtMost ? ['…'] : [])].join(', ');
}
