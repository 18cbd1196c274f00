import { headOf, ofMeeting } from '../head.ts';
import { languagesNote } from '../languages-note.ts';
import { dateline, note, paragraph, rule, signatures } from '../paper/compose.ts';
import type { Block, Paper, Signatures } from '../paper/paper.ts';
import { dated, type Pen, plainly } from '../pen.ts';
import { signedBy } from '../who.ts';
import { agendaBlocks } from './agenda.ts';
import type { MinutesReading } from './minutes.queries.server.ts';
import { decisionsApart, decisionsOnly, proceedings } from './proceedings.ts';
import { presentAttached, sittingBlocks } from './sitting.ts';

type Wanted = {
	/** The short form has no agenda and no discussion, and sets those present off by a line. */
	readonly form: 'full' | 'short';
	/** A draft says so under its head; what is approved does not. */
	readonly as: 'draft' | 'approved';
};

/**
 * The minutes of a meeting by the national form, as the records tell them. What they do not tell is said to be not
 * recorded, or left out where the form lets one.
 * Source: standard instruction on record keeping, Resolution №517 of 23.07.2012 (wording of №207 of 08.04.2022).
 */
export function minutesPaper(reading: MinutesReading, pen: Pen, { form, as }: Wanted): Paper {
	const { t, language } = pen;
	const { meeting, issuer, town } = reading;
	const number = reading.minutes?.number ?? '____';
	const told = [
		...sittingBlocks(reading, pen),
		...(form === 'short' ? [rule, ...decisionsOnly(reading, pen)] : [...agendaBlocks(reading.agenda, pen), ...proceedings(reading, pen)]),
		...decisionsApart(reading, pen)
	];
	return {
		language,
		kind: 'minutes',
		title: t('publishing.minutes.title', { meeting: ofMeeting(meeting, pen) }),
		date: meeting.date.from,
		author: plainly(issuer.name, pen),
		blocks: [
			headOf(issuer.over, t('publishing.minutes.word', { number }), t(`publishing.of_kind.${meeting.kind}`), pen),
			dateline({ left: dated(meeting.date, pen), right: plainly(town, pen) }),
			...(as === 'draft' ? [note(t('publishing.minutes.draft'))] : []),
			...told,
			...forceNote(reading, pen),
			...languagesNote(told, pen),
			signaturesOf(reading, pen),
			...presentAttached(reading, pen)
		]
	};
}

/** Such a council recommends; where some decision binds the council itself, that decision says so and this speaks of the others. */
function forceNote({ decisions }: MinutesReading, { t }: Pen): Block[] {
	const own = decisions.filter(({ isContainer }) => !isContainer);
	const recommended = own.filter(({ force }) => force === 'recommendation');
	if (recommended.length === 0) return [];
	return [paragraph(t(recommended.length === own.length ? 'publishing.minutes.force' : 'publishing.minutes.other_forces'))];
}

/** A line for each hand; where nobody is named it waits for a name. */
function signaturesOf({ meeting, table }: MinutesReading, pen: Pen): Signatures {
	const seat = (id: string | null) => table.members.find((member) => member.id === id) ?? null;
	return signatures(
		[pen.t('publishing.signs.chair'), signedBy(seat(meeting.chairedById), pen)],
		[pen.t('publishing.signs.secretary'), signedBy(seat(meeting.recordedById), pen)]
	);
}
