import type { Member } from '#domain/councils/queries.server.ts';
import type { RecordedAttendance, Table } from '#domain/meetings/attendance.queries.server.ts';
import { wasThere } from '#domain/meetings/quorum.rules.ts';
import { quorumInWords } from '#domain/meetings/quorum-words.rules.ts';
import { attached, dashed, facts, item, lead, list, paragraph } from '../paper/compose.ts';
import type { Block } from '../paper/paper.ts';
import type { Span, Words } from '../paper/runs.ts';
import { type Pen, said } from '../pen.ts';
import { alphabetical, seatWords, somebodyWords } from '../who.ts';
import type { MinutesReading } from './minutes.queries.server.ts';

/** Over so many, those present are a number and a list behind the minutes. */
const listedAtMost = 10;

type Seated = { readonly member: Member; readonly attended: RecordedAttendance | null };

/** Who led, who wrote, where and why, and who was there: as far as the record tells, and no further. */
export function sittingBlocks(reading: MinutesReading, pen: Pen): Block[] {
	const { t } = pen;
	const { meeting, table } = reading;
	const seats = seatsAt(table);
	const there = seats.filter(({ attended }) => attended && wasThere(attended.status));
	return [
		facts([
			[t('publishing.minutes.chair'), seatOrNobody(reading, meeting.chairedById, pen)],
			[t('publishing.minutes.secretary'), seatOrNobody(reading, meeting.recordedById, pen)],
			...(meeting.venue ? [[t('publishing.meeting.venue'), said(meeting.venue, pen)] as const] : []),
			...(meeting.startsAt ? [[t('publishing.meeting.time'), hours(meeting.startsAt, meeting.endsAt)] as const] : []),
			...(meeting.reason ? [[t('publishing.meeting.reason'), said(meeting.reason, pen)] as const] : []),
			...(there.length === 0 ? [[t('publishing.minutes.present'), t('publishing.not_recorded')] as const] : [])
		]),
		...presentBlocks(there, pen),
		...othersBlocks(seats, pen),
		...guestBlocks(reading, pen),
		paragraph(quorumSentence(table, pen))
	];
}

/** The list of those present, behind the minutes when it was too long to stand in them. */
export function presentAttached(reading: MinutesReading, pen: Pen): Block[] {
	const there = seatsAt(reading.table).filter(({ attended }) => attended && wasThere(attended.status));
	if (there.length <= listedAtMost) return [];
	return [attached(pen.t('publishing.minutes.present_list'), ...lines(there, pen).map((words, n) => item(`${n + 1}.`, words)))];
}

function presentBlocks(there: readonly Seated[], pen: Pen): Block[] {
	if (there.length === 0) return [];
	const { t } = pen;
	if (there.length > listedAtMost) return [paragraph(t('publishing.minutes.present_attached', { n: there.length }))];
	return [lead(t('publishing.minutes.present_these')), list(...lines(there, pen).map((words, n) => item(`${n + 1}.`, words)))];
}

/** Who did not come, with and without good reason; and those of whom nothing was written down, when something was of others. */
function othersBlocks(seats: readonly Seated[], pen: Pen): Block[] {
	if (seats.every(({ attended }) => attended === null)) return [];
	const groups = [
		['excused', seats.filter(({ attended }) => attended?.status === 'excused')],
		['absent', seats.filter(({ attended }) => attended?.status === 'absent')],
		['unrecorded', seats.filter(({ attended }) => attended === null)]
	] as const;
	return groups.flatMap(([group, each]) =>
		each.length === 0 ? [] : [lead(pen.t(`publishing.minutes.${group}_these`)), dashed(lines(each, pen))]
	);
}

function guestBlocks({ guests }: MinutesReading, pen: Pen): Block[] {
	if (guests.length === 0) return [];
	const line = ({ came, ...guest }: MinutesReading['guests'][number]): Words => [
		...somebodyWords(guest, pen),
		...(came === true ? [] : [` (${pen.t(came === false ? 'publishing.minutes.did_not_come' : 'publishing.minutes.coming_unrecorded')})`])
	];
	return [lead(pen.t('publishing.minutes.invited_these')), dashed(guests.map(line))];
}

function quorumSentence({ quorum, body }: Table, pen: Pen): Words {
	const { t } = pen;
	if (!quorum.known) return `${quorumInWords(quorum, t)}.`;
	const rule = body ? t(`councils.quorum.kind.${body.quorum.kind}`) : '';
	const source = body?.quorum.source;
	return [
		`${quorumInWords(quorum, t)}. `,
		t('publishing.minutes.quorum_rule', { rule }),
		...(source ? [' (', said(source, pen), ').'] : [` ${t('publishing.minutes.quorum_rule_is_ours')}`])
	];
}

const seatsAt = ({ members, attended }: Table): Seated[] => {
	const records = new Map(attended.map((each) => [each.membershipId, each]));
	return members.map((member) => ({ member, attended: records.get(member.id) ?? null }));
};

/** In the order of the alphabet, with what was noted of each: came late, left early, in whose stead. */
function lines(seats: readonly Seated[], pen: Pen): Span[][] {
	const records = new Map(seats.map(({ member, attended }) => [member.id, attended]));
	return alphabetical(
		seats.map(({ member }) => member),
		pen
	).map((member) => {
		const remark = remarkOn(records.get(member.id) ?? null, pen);
		return [...seatWords(member, pen), ...(remark ? [{ text: ` (${remark})` }] : [])];
	});
}

function remarkOn(attended: RecordedAttendance | null, { t }: Pen): string {
	if (!attended) return '';
	const { status, cameAt, leftAt, note } = attended;
	const how = status === 'late' || status === 'left' ? t(`meetings.attendance.status.${status}`) : null;
	return [how, status === 'late' ? cameAt : status === 'left' ? leftAt : null, note].filter(Boolean).join(', ');
}

function seatOrNobody({ table }: MinutesReading, id: string | null, pen: Pen): Words {
	const seat = table.members.find((member) => member.id === id);
	return seat ? seatWords(seat, pen) : pen.t('publishing.not_recorded');
}

const hours = (from: string, to: string | null): string => (to ? `${from}–${to}` : from);
