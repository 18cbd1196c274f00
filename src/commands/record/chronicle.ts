import type { PlainDate } from '#platform/dates/plain-date.ts';
import { readDate } from '#platform/dates/reading-dates.ts';
import type { Body, Member, Name } from './councils.ts';
import type { Meeting } from './meetings.ts';
import { decisionsIn, type TownRecord } from './record.ts';
import type { Paper } from './registers.ts';

type What =
	| { readonly is: 'paper'; readonly paper: Paper }
	| { readonly is: 'body'; readonly body: Body }
	| { readonly is: 'meeting'; readonly meeting: Meeting }
	| { readonly is: 'name'; readonly body: Body; readonly name: Name }
	| { readonly is: 'seat'; readonly body: Body; readonly member: Member }
	| { readonly is: 'effects'; readonly paper: Paper };

/** Something that happened on a day; what nobody dated comes first. */
export type Happening = What & { readonly day: PlainDate | '' };

/** Of one day: the paper, then whom it founds, then who met, then what the paper changed. */
const order: readonly What['is'][] = ['paper', 'body', 'meeting', 'name', 'seat', 'effects'];

/** The record day by day, as a secretary would have written it down: an order of June stands between the meetings before and after it. */
export function chronicleOf(record: TownRecord): Happening[] {
	const births = birthsIn(record);
	const created = createdIn(record);
	const birth = (body: string | undefined): PlainDate | '' => (body && births.get(body)) || '';
	return [
		...record.documents.map((paper): Happening => ({ is: 'paper', paper, day: paper.issuedOn ?? '' })),
		...record.bodies.filter(({ key }) => !created.has(key)).map((body): Happening => ({ is: 'body', body, day: birth(body.key) })),
		...record.meetings.map((meeting): Happening => ({ is: 'meeting', meeting, day: meeting.day })),
		...record.bodies.flatMap((body) =>
			body.names.slice(1).map((name): Happening => ({ is: 'name', body, name, day: later(name.from, birth(body.key)) }))
		),
		...record.bodies.flatMap((body) =>
			body.members.map((member): Happening => ({ is: 'seat', body, member, day: later(member.from, birth(body.key)) }))
		),
		...record.documents
			.filter(({ effects }) => effects.length > 0)
			.map((paper): Happening => {
				const bodies = paper.effects.map(({ body }) => birth(body));
				return { is: 'effects', paper, day: bodies.reduce(later, paper.issuedOn ?? '') };
			})
	].sort((a, b) => a.day.localeCompare(b.day) || order.indexOf(a.is) - order.indexOf(b.is));
}

const later = (a: PlainDate | '' | undefined, b: PlainDate | ''): PlainDate | '' => (a && a > b ? a : b);

/** Bodies that a decision created, with its day. */
const createdIn = ({ meetings }: TownRecord): ReadonlyMap<string, PlainDate> =>
	new Map(
		meetings.flatMap((meeting) => decisionsIn(meeting).flatMap(({ part }) => (part.creates ? [[part.creates, meeting.day] as const] : [])))
	);

/** Since when each body is there, as far as the record tells. */
function birthsIn(record: TownRecord): ReadonlyMap<string, PlainDate> {
	const told = record.bodies.flatMap(({ key, names, founded }) => {
		const day = names[0]?.from ?? (founded && readDate(founded)?.from);
		return day ? [[key, day] as const] : [];
	});
	return new Map([...told, ...createdIn(record)]);
}
