import type { Member } from '#domain/councils/queries.server.ts';
import type { Guest } from '#domain/meetings/item-parts.queries.server.ts';
import type { Meeting } from '#domain/meetings/queries.server.ts';
import { dateWords, partsOf, writeDoubtful, writeWeekday } from '#platform/dates/writing-dates.ts';
import { headOf, meetingWords } from '../head.ts';
import { printed } from '../labels.ts';
import { languagesNote } from '../languages-note.ts';
import { agendaLine } from '../minutes/agenda.ts';
import { dashed, facts, heading, list, paragraph, signatures } from '../paper/compose.ts';
import type { Block, Paper } from '../paper/paper.ts';
import type { Words } from '../paper/runs.ts';
import { capital, type Pen, plainly, said, stopped } from '../pen.ts';
import { signedBy, somebodyWords } from '../who.ts';
import type { InvitationReading } from './invitation.queries.server.ts';

/** The letter that calls to a meeting: to the members, or to one guest with what they are asked to come for. */
export function invitationPaper(reading: InvitationReading, pen: Pen, guest: Guest | null): Paper {
	const { t, language } = pen;
	const { meeting, issuer } = reading;
	return {
		language,
		kind: 'invitation',
		title: t('publishing.invitation.title', { meeting: meetingWords(meeting, pen) }),
		date: meeting.date.from,
		author: plainly(issuer.name, pen),
		blocks: [
			headOf(issuer.over, t('publishing.invitation.word'), t(`publishing.to_kind.${meeting.kind}`), pen),
			facts([[t('publishing.invitation.to'), guest ? somebodyWords(guest, pen) : t(`publishing.invitation.members.${issuer.body.kind}`)]]),
			paragraph(stopped(capital(t('publishing.invitation.text', { when: whenOf(meeting, pen) })))),
			facts([
				[t('publishing.invitation.venue'), meeting.venue ? said(meeting.venue, pen) : t('publishing.invitation.venue_later')],
				...(meeting.startsAt ? [] : [[t('publishing.meeting.time'), t('publishing.invitation.time_later')] as const]),
				...(meeting.reason ? [[t('publishing.meeting.reason'), said(meeting.reason, pen)] as const] : []),
				...(guest ? purposeOf(guest, reading, pen) : [])
			]),
			...agendaOf(reading, pen),
			...(guest ? [] : guestBlocks(reading, pen)),
			paragraph(t('publishing.invitation.tell_us')),
			...languagesNote(agendaOf(reading, pen), pen),
			signatures(
				[t('publishing.signs.chair'), signedBy(seated(reading, 'chair'), pen)],
				[t('publishing.signs.secretary'), signedBy(seated(reading, 'secretary'), pen)]
			)
		]
	};
}

/** «2014-жылдын 11-июнунда саат 15:00дө (шаршемби)»: as exactly as it is known. */
function whenOf({ date, startsAt }: Meeting, { language }: Pen): string {
	if (date.precision !== 'day') return writeDoubtful(date, language, 'on', 'paper');
	const day = startsAt ? dateWords(language).writeMoment(partsOf(date), startsAt, 'on') : writeDoubtful(date, language, 'on', 'paper');
	return `${day} (${writeWeekday(date.from, language)})`;
}

function purposeOf({ purpose, itemId }: Guest, { agenda }: InvitationReading, pen: Pen): [string, Words][] {
	const item = agenda.find(({ id }) => id === itemId);
	return [
		[pen.t('publishing.invitation.purpose'), said(purpose, pen)],
		...(item
			? [
					[pen.t('publishing.invitation.item'), [...(item.label ? [`${printed(item.label)} `] : []), said(item.title, pen)]] satisfies [
						string,
						Words
					]
				]
			: [])
	];
}

function agendaOf({ agenda }: InvitationReading, pen: Pen): Block[] {
	const { t } = pen;
	return [
		heading(1, t('publishing.minutes.agenda')),
		agenda.length > 0 ? list(...agenda.map((item) => agendaLine(item, pen))) : paragraph(t('publishing.invitation.agenda_later'))
	];
}

/** The members are told who else was asked to come, and what for. */
function guestBlocks({ guests }: InvitationReading, pen: Pen): Block[] {
	if (guests.length === 0) return [];
	return [
		heading(1, pen.t('publishing.invitation.guests')),
		dashed(guests.map((guest) => [...somebodyWords(guest, pen), ': ', said(guest.purpose, pen)]))
	];
}

/** Who leads and who writes, by the composition: the meeting itself names them only once it is open. */
const seated = ({ members }: InvitationReading, role: Member['role']): Member | null =>
	members.find((member) => member.role === role) ?? null;
