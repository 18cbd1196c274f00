import { beforeAll, expect, test } from 'vitest';
import type { DecisionRow } from '#domain/decisions/row.queries.server.ts';
import type { AgendaItem } from '#domain/meetings/agenda-item.queries.server.ts';
import type { MeetingOfYear } from '#domain/meetings/year.queries.server.ts';
import { plainDate } from '#platform/dates/plain-date.ts';
import { someone } from '#testing/factories.ts';
import { inKyrgyz } from '#testing/people.ts';
import { aQuietYear } from '#testing/quiet-year.ts';
import { mayReadIssues } from '../policy.ts';
import { type IssueCode, issueCodes } from './issues/issue.ts';
import type { IssuesReading } from './issues.queries.server.ts';
import { issuesOf } from './issues.rules.ts';

let quiet: IssuesReading;
beforeAll(async () => {
	quiet = await aQuietYear();
});

type Change<Thing> = (thing: Thing) => Partial<Thing>;

/** The year with its meeting changed in one thing. */
const meeting =
	(change: Change<MeetingOfYear['meeting']>) =>
	(year: IssuesReading): IssuesReading => ({
		...year,
		meetings: year.meetings.map((told) => ({ ...told, meeting: { ...told.meeting, ...change(told.meeting) } }))
	});

const table =
	(change: Change<MeetingOfYear['table']>) =>
	(year: IssuesReading): IssuesReading => ({
		...year,
		meetings: year.meetings.map((told) => ({ ...told, table: { ...told.table, ...change(told.table) } }))
	});

/** The year with its second item changed. */
const item =
	(change: Change<AgendaItem>) =>
	(year: IssuesReading): IssuesReading => ({
		...year,
		meetings: year.meetings.map((told) => ({
			...told,
			agenda: told.agenda.map((each) => (each.position === 2 ? { ...each, ...change(each) } : each))
		}))
	});

/** The year with the decision on its second item changed. */
const decision =
	(change: Change<DecisionRow>) =>
	(year: IssuesReading): IssuesReading => ({
		...year,
		decisions: {
			...year.decisions,
			decisions: year.decisions.decisions.map((each) => (each.position === 2 ? { ...each, ...change(each) } : each))
		}
	});

const group = (year: IssuesReading): IssuesReading['groups'][number] => ({
	...year.issuer.body,
	id: 'group',
	kind: 'working_group',
	names: [{ id: 'name', name: inKyrgyz('Жумушчу топ'), shortName: null, from: null, to: null, documentId: null }]
});

const place = (isPreferred: boolean): IssuesReading['places'][number] => ({
	id: 'place',
	slug: 'tosh-bulak',
	kind: 'area',
	parentId: null,
	version: 1,
	geometry: null,
	geometrySource: null,
	whereabouts: null,
	spellings: ['Тош-Булак', 'Төш-булак'].map((name, n) => ({
		id: name,
		name: inKyrgyz(name),
		note: null,
		isPreferred: isPreferred && n === 0
	}))
});

type OfYear = (year: IssuesReading) => IssuesReading;

/** What makes each rule speak; and what silences it again, beside the quiet year, which silences all of them. */
const stories: Readonly<Record<IssueCode, readonly [unsettles: OfYear, settles?: OfYear]>> = {
	meeting_unsettled: [meeting(() => ({ state: 'called' })), meeting(() => ({ state: 'cancelled' }))],
	announced_differs: [meeting(() => ({ announcedItems: 4 })), meeting(() => ({ announcedItems: 2 }))],
	agenda_has_gaps: [item(() => ({ position: 4, label: '4' }))],
	item_unnumbered: [item(() => ({ label: null }))],
	item_label_differs: [item(() => ({ label: '3.' })), item(() => ({ label: '2.' }))],
	item_without_decision: [decision(() => ({ itemId: 'elsewhere' })), item(() => ({ forInformation: true }))],
	item_not_approved: [decision(() => ({ kinds: ['amend'] })), decision(() => ({ kinds: ['approve', 'amend'] }))],
	decision_without_item: [decision(() => ({ itemId: null }))],
	decision_unnumbered: [decision(() => ({ label: null }))],
	decision_label_differs: [decision(() => ({ label: '1. 2.' })), decision(() => ({ label: '2.1.' }))],
	without_addressee: [decision(() => ({ asked: [] })), decision(() => ({ asked: [], force: 'binding' }))],
	without_term: [decision(() => ({ term: null })), decision(() => ({ term: null, force: 'binding' }))],
	overdue: [decision(({ asked }) => ({ asked: asked.map((each) => ({ ...each, overdue: true })) }))],
	lapsed: [decision(({ asked }) => ({ asked: asked.map((each) => ({ ...each, lapsed: true })) }))],
	selected_without_sequel: [decision(() => ({ kinds: ['adopt', 'select'] }))],
	group_without_members: [
		(year) => ({ ...year, groups: [group(year)] }),
		(year) => ({ ...year, groups: [group(year)], groupSeats: year.members.map((seat) => ({ ...seat, bodyId: 'group' })) })
	],
	attendance_unrecorded: [table(() => ({ attended: [] }))],
	quorum_unknown: [
		table(() => ({ quorum: { known: false, because: 'members_not_named' } })),
		table(() => ({ quorum: { known: false, because: 'not_required' } }))
	],
	quorum_not_met: [table(() => ({ quorum: { known: true, met: false, needed: 2, present: 1, of: 3 } }))],
	chair_unrecorded: [meeting(() => ({ chairedById: null }))],
	secretary_unrecorded: [meeting(() => ({ recordedById: null }))],
	votes_unrecorded: [withoutVotes],
	minutes_missing: [meeting(() => ({ minutes: null }))],
	minutes_not_approved: [meeting(() => ({ minutes: 'remarks' }))],
	minutes_unsigned: [meeting(() => ({ minutes: 'approved' }))],
	place_unsettled: [(year) => ({ ...year, places: [place(false)] }), (year) => ({ ...year, places: [place(true)] })]
};

function withoutVotes(year: IssuesReading): IssuesReading {
	const decisions = year.decisions.decisions.map((each) => ({ ...each, voteId: null }));
	const meetings = year.meetings.map((told) => ({ ...told, agenda: told.agenda.map((each) => ({ ...each, votes: [] })) }));
	return { ...year, meetings, decisions: { ...year.decisions, decisions } };
}

test('a year in which everything was written down has nothing unsettled', () => expect(issuesOf(quiet)).toEqual([]));

test.each(issueCodes)('%s is found where it is so, and only there', (code) => {
	const [unsettles, settles] = stories[code];
	const found = (year: IssuesReading) => issuesOf(year).filter((issue) => issue.code === code);
	expect(found(unsettles(quiet))).toHaveLength(1);
	if (settles) expect(found(settles(unsettles(quiet)))).toEqual([]);
});

test('a meeting ahead is nothing to settle yet', () => {
	const ahead = meeting(() => ({
		state: 'called',
		date: { from: plainDate('2015-01-14'), to: plainDate('2015-01-14'), precision: 'day' }
	}));
	expect(issuesOf(ahead(quiet)).filter(({ code }) => code === 'meeting_unsettled')).toEqual([]);
});

test.each([
	['the secretary', 'secretary', true],
	['the chair', 'chair', true],
	['a member', 'member', true],
	['the press', 'press', true],
	['an administrator', 'administrator', true],
	['who answers for an enterprise', 'responsible', false],
	['a clerk', 'clerk', false]
])('%s reads what is unsettled: %#', (_who, role, expected) => expect(mayReadIssues(someone('council', role))).toBe(expected));
