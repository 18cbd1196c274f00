import { type DoubtfulDate, dateInColumns } from '#platform/dates/doubtful-date.ts';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Id } from '#platform/db/id.ts';
import type { Text } from '#platform/i18n/text.ts';
import type { Addressee, Term } from './rules.ts';

/** How addressees and terms lie in the table: several columns of which only some are filled. */

type Addressed = { organization_id: Id | null; body_id: Id | null; person_id: Id | null; office_id: Id | null };

/** The one of the four columns that is filled; the table holds that exactly one is. */
export function addresseeIn({ organization_id, body_id, person_id, office_id }: Addressed): Addressee {
	if (organization_id) return { kind: 'organization', id: organization_id };
	if (body_id) return { kind: 'body', id: body_id };
	return person_id ? { kind: 'person', id: person_id } : { kind: 'office', id: office_id ?? '' };
}

export const columnsFor = ({ kind, id }: Addressee): Addressed => ({
	organization_id: kind === 'organization' ? id : null,
	body_id: kind === 'body' ? id : null,
	person_id: kind === 'person' ? id : null,
	office_id: kind === 'office' ? id : null
});

type TermColumns = {
	term_from: PlainDate | null;
	term_to: PlainDate | null;
	term_precision: DoubtfulDate['precision'] | null;
	term_relation: Exclude<Term, { kind: 'date' }>['relation'] | null;
	term_event: Text | null;
	term_meeting_id: Id | null;
};

/** What is known of the day of the meeting a term hangs on. */
type HungOn = { hungFrom: PlainDate | null; hungTo: PlainDate | null; hungPrecision: DoubtfulDate['precision'] | null };

export function termIn(row: TermColumns & HungOn): Term | null {
	const date = dateInColumns(row.term_from, row.term_to, row.term_precision);
	if (date) return { kind: 'date', date };
	if (!row.term_relation) return null;
	return {
		kind: 'event',
		relation: row.term_relation,
		event: row.term_event,
		meetingId: row.term_meeting_id,
		when: dateInColumns(row.hungFrom, row.hungTo, row.hungPrecision)
	};
}
