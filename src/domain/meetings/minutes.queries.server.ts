import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import type { Language } from '#platform/i18n/languages.ts';

export type MinutesRemark = {
	readonly id: Id;
	readonly authorId: Id | null;
	readonly author: string;
	readonly body: string;
	readonly state: 'open' | 'taken' | 'declined';
	readonly answer: string | null;
	readonly saidAt: Date;
};

export type Minutes = {
	readonly id: Id;
	readonly meetingId: Id;
	readonly state: 'draft' | 'remarks' | 'approved' | 'signed';
	readonly number: string | null;
	readonly language: Language;
	readonly form: 'full' | 'short';
	/** What was approved, as it was composed; null before. */
	readonly frozen: unknown;
	readonly sha256: string | null;
	readonly approvedOn: PlainDate | null;
	/** The last day on which remarks are taken. */
	readonly remarksUntil: PlainDate | null;
	readonly signedOn: PlainDate | null;
	readonly signed: { readonly fileId: Id; readonly name: string; readonly mediaType: string; readonly size: number } | null;
	readonly version: number;
	readonly remarks: readonly MinutesRemark[];
};

/** Strangers read minutes once they are approved; remarks never. */
export const minutesArePublic = ({ state }: Pick<Minutes, 'state'>): boolean => state === 'approved' || state === 'signed';

/** The minutes of a meeting with what was remarked on them, or null while nobody has begun them. Two queries. */
export async function minutesOf(from: Db, municipalityId: Id, meetingId: Id): Promise<Minutes | null> {
	const row = await from
		.selectFrom('minutes')
		.leftJoin('file', (on) =>
			on.onRef('file.municipality_id', '=', 'minutes.municipality_id').onRef('file.id', '=', 'minutes.signed_file_id')
		)
		.selectAll('minutes')
		.select(['file.name as fileName', 'file.media_type as mediaType', 'file.size'])
		.where('minutes.municipality_id', '=', municipalityId)
		.where('minutes.meeting_id', '=', meetingId)
		.executeTakeFirst();
	if (!row) return null;
	return {
		id: row.id,
		meetingId: row.meeting_id,
		state: row.state,
		number: row.number,
		language: row.language,
		form: row.form,
		frozen: row.frozen,
		sha256: row.frozen_sha256,
		approvedOn: row.approved_on,
		remarksUntil: row.remarks_until,
		signedOn: row.signed_on,
		signed:
			row.signed_file_id && row.fileName && row.mediaType && row.size !== null
				? { fileId: row.signed_file_id, name: row.fileName, mediaType: row.mediaType, size: row.size }
				: null,
		version: row.version,
		remarks: await remarksOf(from, municipalityId, row.id)
	};
}

const remarksOf = (from: Db, municipalityId: Id, minutesId: Id): Promise<MinutesRemark[]> =>
	from
		.selectFrom('minutes_remark')
		.select(['id', 'author_person_id as authorId', 'author_name as author', 'body', 'state', 'answer', 'said_at as saidAt'])
		.where('municipality_id', '=', municipalityId)
		.where('minutes_id', '=', minutesId)
		.orderBy('said_at')
		.orderBy('id')
		.execute();
