import { nameOn } from '#domain/councils/rules.ts';
import { emptyPlaces } from '#domain/meetings/agenda.rules.ts';
import type { MeetingOfYear } from '#domain/meetings/year.queries.server.ts';
import { meetingWords } from '../head.ts';
import { dashed, facts, heading, lead, list, paragraph } from '../paper/compose.ts';
import type { Block } from '../paper/paper.ts';
import type { Words } from '../paper/runs.ts';
import { capital, type Pen, said, stopped } from '../pen.ts';
import { somebodyWords } from '../who.ts';
import type { AnnualReading } from './annual-report.queries.server.ts';
import { agendaEntry } from './chapter.ts';
import { cancelledOf, plannedOf } from './scope.rules.ts';

/** Meetings that were planned or called and of which nobody wrote down that they were held; and those called off. */
export function plannedBlocks(reading: AnnualReading, pen: Pen): Block[] {
	const { meetings, today } = reading;
	const { t } = pen;
	const planned = plannedOf(meetings, today);
	const cancelled = cancelledOf(meetings);
	return [
		heading(1, t('publishing.report.planned')),
		...(planned.length === 0 ? [paragraph(t('publishing.planned.none'))] : []),
		...planned.flatMap((told) => plannedChapter(told, reading, pen)),
		...cancelled.flatMap((told) => [
			heading(2, capital(meetingWords(told.meeting, pen))),
			...groupFact(told, reading, pen),
			paragraph(cancelledWords(told.meeting, pen))
		])
	];
}

function plannedChapter(told: MeetingOfYear, reading: AnnualReading, pen: Pen): Block[] {
	const { meeting, agenda, guests } = told;
	const { t } = pen;
	const isPast = meeting.date.to < reading.today;
	const isDecided = agenda.every(({ fixedBy }) => fixedBy?.kind === 'decision');
	const gaps = emptyPlaces(agenda.flatMap(({ position }) => (position === null ? [] : [{ position }])));
	const guestLine = (guest: MeetingOfYear['guests'][number]): Words => [...somebodyWords(guest, pen), ': ', said(guest.purpose, pen)];
	return [
		heading(2, capital(meetingWords(meeting, pen))),
		...groupFact(told, reading, pen),
		paragraph(t(isPast ? 'publishing.planned.unsettled' : 'publishing.planned.ahead')),
		...(agenda.length > 0
			? [
					lead(t(isDecided ? 'publishing.planned.agenda' : 'publishing.planned.whole_agenda')),
					list(...agenda.map((each) => agendaEntry(each, pen)))
				]
			: []),
		...(gaps.length > 0 ? [paragraph(t('publishing.planned.gaps', { places: gaps.join(', ') }))] : []),
		...(guests.length > 0 ? [lead(t('publishing.planned.guests')), dashed(guests.map(guestLine))] : [])
	];
}

/** Whose meeting it was to be, where it is not the council's own. */
function groupFact({ meeting, table: { body } }: MeetingOfYear, { issuer }: AnnualReading, pen: Pen): Block[] {
	const name = body && meeting.bodyId !== issuer.body.id ? nameOn(body, meeting.date.from)?.name : null;
	return name ? [facts([[pen.t('publishing.report.group'), said(name, pen)]])] : [];
}

function cancelledWords({ cancelledBecause }: MeetingOfYear['meeting'], pen: Pen): Words {
	const opening = pen.t('publishing.planned.cancelled');
	if (!cancelledBecause) return stopped(opening);
	const reason = said(cancelledBecause, pen);
	return [`${opening}: `, { ...reason, text: stopped(reason.text) }];
}
