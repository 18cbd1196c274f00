import { bodiesOf, type Member, membersOn } from '#domain/councils/queries.server.ts';
import type { Body } from '#domain/councils/rules.ts';
import { tallyOf } from '#domain/decisions/tally.rules.ts';
import { askedIn } from '#domain/decisions/undertakings.queries.server.ts';
import { yearOf as decisionsOfYear, type Year } from '#domain/decisions/year.queries.server.ts';
import { documentsTouching, type Touch } from '#domain/documents/effects.queries.server.ts';
import { agendaIsPublic } from '#domain/meetings/rules.ts';
import { type MeetingOfYear, yearOf as meetingsOfYear } from '#domain/meetings/year.queries.server.ts';
import { ofYear } from '#platform/dates/doubtful-date.ts';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Db } from '#platform/db/database.server.ts';
import { insistFound } from '#platform/errors/refusal.ts';
import type { Text } from '#platform/i18n/text.ts';
import { type Issuer, issuerOn } from '../issuer.queries.server.ts';
import type { Town } from '../minutes/minutes.queries.server.ts';
import { groupsOf, heldOf, principalOf } from './scope.rules.ts';

/** A council's year as the public may read it, under the names of its last day. */
export type AnnualReading = {
	readonly year: number;
	/** By this day it is told what became of everything. */
	readonly today: PlainDate;
	/** The last day of the year, or today while the year runs: composition and name are of this day. */
	readonly asOf: PlainDate;
	readonly town: Text;
	readonly issuer: Issuer;
	/** The groups that work for this council. */
	readonly groups: readonly Body[];
	/** The papers that founded, named or composed it, the earliest first. */
	readonly touches: readonly Touch[];
	/** Of the council and its groups, the earliest first. */
	readonly meetings: readonly MeetingOfYear[];
	readonly decisions: Year;
	readonly members: readonly Member[];
};

export type Wanted = {
	readonly year: number;
	readonly today: PlainDate;
	/** The readable end of a body's address, where the municipality has several councils. */
	readonly body?: string | undefined;
};

/** A fixed number of queries, however many meetings the year had. @throws Refusal 404 nobody met that year, as far as is recorded */
export async function annualReading(from: Db, { id, name }: Town, { year, today, body }: Wanted): Promise<AnnualReading> {
	const bodies = await bodiesOf(from, id);
	const all = await meetingsOfYear(from, id, year, today);
	const council = insistFound(principalOf(bodies, all, body));
	const groups = groupsOf(bodies, council);
	const own = new Set([council, ...groups].map((each) => each.id));
	const meetings = all.filter(({ meeting }) => own.has(meeting.bodyId)).map(told);
	insistFound(heldOf(meetings)[0]);

	const { to } = ofYear(year);
	const asOf = to < today ? to : today;
	return {
		year,
		today,
		asOf,
		town: name,
		issuer: await issuerOn(from, id, council.id, asOf),
		groups,
		touches: (await documentsTouching(from, id, { kind: 'body', ids: [council.id] }, 'public', today)).get(council.id) ?? [],
		meetings,
		decisions: of(own, await decisionsOfYear(from, id, year, today)),
		members: await membersOn(from, id, council.id, asOf)
	};
}

/** A draft of an agenda is the office's own: of it only what a decision put there is told. */
function told({ meeting, agenda, guests, table }: MeetingOfYear): MeetingOfYear {
	if (agendaIsPublic(meeting)) return { meeting, agenda, guests, table };
	return {
		meeting,
		agenda: agenda.filter(({ fixedBy }) => fixedBy !== null),
		guests: guests.filter(({ askedBy }) => askedBy !== null),
		table
	};
}

function of(bodyIds: ReadonlySet<string>, { decisions, earlier, steps, effects }: Year): Year {
	const own = decisions.filter(({ bodyId }) => bodyIds.has(bodyId));
	const before = earlier.filter(({ decision }) => bodyIds.has(decision.bodyId));
	return { decisions: own, tally: tallyOf(askedIn(own)), earlier: before, earlierTally: tallyOf(before), steps, effects };
}
