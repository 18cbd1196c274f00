import { emptyPlaces } from '#domain/meetings/agenda.rules.ts';
import type { MeetingOfYear } from '#domain/meetings/year.queries.server.ts';
import { meetingWords } from '../head.ts';
import { dashed, heading, lead, list, paragraph } from '../paper/compose.ts';
import type { Block } from '../paper/paper.ts';
import type { Words } from '../paper/runs.ts';
import { capital, type Pen, said, stopped } from '../pen.ts';
import { somebodyWords } from '../who.ts';
import type { AnnualReading } from './annual-report.queries.server.ts';
import { agendaEntry } from './chapter.ts';
import { cancelledOf, unsettledOf } from './scope.rules.ts';

/** Meetings that were planned or called and of which nobody wrote down that they were held; and those called off. */
export function plannedBlocks({ meetings, today }: AnnualReading, pen: Pen): Block[] {
	const { t } = pen;
	const unsettled = unsettledOf(meetings);
	const cancelled = cancelledOf(meetings);
	return [
		heading(1, t('publishing.report.planned')),
		...(unsettled.length === 0 ? [paragraph(t('publishing.planned.none'))] : []),
		...unsettled.flatMap((told) => plannedChapter(told, told.meeting.date.to < today, pen)),
		...cancelled.flatMap(({ meeting }) => [heading(2, capital(meetingWords(meeting, pen))), paragraph(cancelledWords(meeting, pen))])
	];
}

function plannedChapter({ meeting, agenda, guests }: MeetingOfYear, isPast: boolean, pen: Pen): Block[] {
	const { t } = pen;
	const gaps = emptyPlaces(agenda.flatMap(({ position }) => (position === null ? [] : [{ position }])));
	const guestLine = (guest: MeetingOfYear['guests'][number]): Words => [...somebodyWords(guest, pen), ': ', said(guest.purpose, pen)];
	return [
		heading(2, capital(meetingWords(meeting, pen))),
		paragraph(t(isPast ? 'publishing.planned.unsettled' : 'publishing.planned.ahead')),
		...(agenda.length > 0 ? [lead(t('publishing.planned.agenda')), list(...agenda.map((each) => agendaEntry(each, pen)))] : []),
		...(gaps.length > 0 ? [paragraph(t('publishing.planned.gaps', { places: gaps.join(', ') }))] : []),
		...(guests.length > 0 ? [lead(t('publishing.planned.guests')), dashed(guests.map(guestLine))] : [])
	];
}

function cancelledWords({ cancelledBecause }: MeetingOfYear['meeting'], pen: Pen): Words {
	const opening = pen.t('publishing.planned.cancelled');
	if (!cancelledBecause) return stopped(opening);
	const reason = said(cancelledBecause, pen);
	return [`${opening}: `, { ...reason, text: stopped(reason.text) }];
}
