import { nameOn } from '#domain/councils/rules.ts';
import type { AgendaItem } from '#domain/meetings/agenda-item.queries.server.ts';
import { wasThere } from '#domain/meetings/quorum.rules.ts';
import type { MeetingState } from '#domain/meetings/rules.ts';
import type { MeetingOfYear } from '#domain/meetings/year.queries.server.ts';
import { meetingWords } from '../head.ts';
import { printed } from '../labels.ts';
import { itemRemarks } from '../minutes/agenda.ts';
import { facts, heading, item, list, paragraph } from '../paper/compose.ts';
import type { Block, Item } from '../paper/paper.ts';
import type { Words } from '../paper/runs.ts';
import { capital, dated, type Pen, plainly, said, stopped } from '../pen.ts';
import { somebodyWords } from '../who.ts';
import type { AnnualReading } from './annual-report.queries.server.ts';
import { decisionChapter } from './decisions.ts';

/** One meeting as the year tells it: why and where, who was there, what it dealt with and what it decided. */
export function meetingChapter(told: MeetingOfYear, reading: AnnualReading, pen: Pen): Block[] {
	const { meeting, agenda } = told;
	const decided = reading.decisions.decisions.filter((decision) => decision.meeting.id === meeting.id);
	return [
		heading(2, capital(meetingWords(meeting, pen))),
		facts(meetingFacts(told, reading, pen)),
		heading(3, pen.t('publishing.report.agenda', { n: agenda.length })),
		agenda.length > 0 ? list(...agenda.map((each) => agendaEntry(each, pen))) : paragraph(pen.t('publishing.minutes.agenda_unrecorded')),
		...decisionChapter(decided, told, reading, pen)
	];
}

function meetingFacts({ meeting, table }: MeetingOfYear, { issuer }: AnnualReading, pen: Pen): [string, Words][] {
	const { t } = pen;
	const then = table.body && nameOn(table.body, meeting.date.from)?.name;
	const isOtherName = then && plainly(then, pen) !== plainly(issuer.name, pen);
	const isGroup = meeting.bodyId !== issuer.body.id;
	const facts: [string, Words][] = [
		...(isOtherName
			? [[t(isGroup ? 'publishing.report.group' : 'publishing.report.name_then'), said(then, pen)] satisfies [string, Words]]
			: []),
		...(meeting.reason ? [[t('publishing.meeting.reason'), said(meeting.reason, pen)] satisfies [string, Words]] : []),
		...(meeting.venue ? [[t('publishing.meeting.venue'), said(meeting.venue, pen)] satisfies [string, Words]] : [])
	];
	return [
		...facts,
		[t('publishing.minutes.present'), presentWords(table, pen)],
		[t('publishing.report.minutes'), minutesWords(meeting, pen)]
	];
}

function presentWords({ members, attended }: MeetingOfYear['table'], { t }: Pen): string {
	if (attended.length === 0) return t('publishing.not_recorded');
	const n = attended.filter(({ status }) => wasThere(status)).length;
	return t('publishing.report.present_of', { n, of: members.length });
}

const minutesWords = ({ minutes }: MeetingOfYear['meeting'], { t }: Pen): string =>
	minutes ? t(`meetings.minutes.state.${minutes}`) : t('publishing.not_recorded');

/** An item with its number as printed; one without a number says its place in words, for no figure was printed before it. */
export function agendaEntry(each: AgendaItem, pen: Pen): Item {
	const speakers = each.speakers.map((speaker) => somebodyWords(speaker, pen));
	const remarks = [...placeRemark(each, pen), ...itemRemarks(each, pen), ...outcomeOf(each, pen)];
	return item(
		each.label ? printed(each.label) : '—',
		said(each.title, pen),
		...speakers.map((words) => paragraph(`${pen.t('publishing.minutes.speaker')}: `, words)),
		...(remarks.length > 0 ? [paragraph(remarks.flatMap((remark) => [remark, ' ']).slice(0, -1))] : [])
	);
}

/** «Номери жок, 5-орунда.» */
const placeRemark = ({ label, position }: AgendaItem, pen: Pen): string[] =>
	label || position === null ? [] : [stopped(capital(pen.t('publishing.item.unnumbered', { place: position })))];

/** Put off and to where, or taken back: what an agenda alone does not show. A matter whose next meeting was called off is followed on. */
function outcomeOf({ state, closingNote, goesOn }: AgendaItem, pen: Pen): string[] {
	const { t } = pen;
	if (state !== 'postponed' && state !== 'withdrawn') return [];
	const reason = closingNote ? `: ${plainly(closingNote, pen)}` : '';
	return [
		stopped(`${t(`publishing.item.${state}`)}${reason}`),
		...(goesOn?.meeting ? [stopped(capital(t(carriedKey(goesOn.meeting.state), { date: dated(goesOn.meeting.date, pen, 'of') })))] : []),
		...(goesOn && !goesOn.meeting ? [t('publishing.item.waits')] : [])
	];
}

const carriedKey = (state: MeetingState) => (state === 'closed' ? 'publishing.item.carried_to' : 'publishing.item.will_be_carried_to');
