import type { DoubtfulDate } from '#platform/dates/doubtful-date.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import type { Text } from '#platform/i18n/text.ts';
import { agendaIsPublic, type MeetingKind } from './rules.ts';

/** That somebody was asked to come to a meeting, and what for. */
export type Invited = {
	readonly id: Id;
	readonly meeting: { readonly slug: string; readonly kind: MeetingKind; readonly date: DoubtfulDate };
	/** Who was to come of them, where that was said. */
	readonly described: Text | null;
	readonly purpose: Text;
	readonly came: boolean | null;
};

/**
 * Where an organization, or whoever holds one of its offices, was invited, the latest meeting first: as strangers may know
 * it, when the agenda is public or a decision asked for them. One query.
 */
export async function invitedOf(from: Db, municipalityId: Id, organizationId: Id, officeIds: readonly Id[]): Promise<Invited[]> {
	const rows = await from
		.selectFrom('guest')
		.innerJoin('meeting', (on) =>
			on.onRef('meeting.municipality_id', '=', 'guest.municipality_id').onRef('meeting.id', '=', 'guest.meeting_id')
		)
		.select(['guest.id', 'guest.described', 'guest.purpose', 'guest.came', 'guest.asked_by_kind as askedBy'])
		.select(['slug', 'kind', 'state', 'sent_at as sentAt'])
		.select(['from_day', 'to_day', 'day_precision', 'day_as_written'])
		.where('guest.municipality_id', '=', municipalityId)
		.where(({ or, eb }) =>
			or([eb('guest.organization_id', '=', organizationId), ...(officeIds.length > 0 ? [eb('guest.office_id', 'in', officeIds)] : [])])
		)
		.orderBy('from_day', 'desc')
		.orderBy('guest.id')
		.execute();
	return rows
		.filter((row) => row.askedBy === 'decision' || agendaIsPublic(row))
		.map((row) => ({
			id: row.id,
			meeting: {
				slug: row.slug,
				kind: row.kind,
				date: { from: row.from_day, to: row.to_day, precision: row.day_precision, asWritten: row.day_as_written ?? undefined }
			},
			described: row.described,
			purpose: row.purpose,
			came: row.came
		}));
}
