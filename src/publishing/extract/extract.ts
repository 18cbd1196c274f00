import type { DecisionRow } from '#domain/decisions/row.queries.server.ts';
import { askedNote, bindingNote, decisionList } from '../decision-lines.ts';
import { headOf, ofMeeting } from '../head.ts';
import { isAtItsPlace, printed } from '../labels.ts';
import { languagesNote } from '../languages-note.ts';
import { dateline, facts, heading, lead, note, paragraph, signatures } from '../paper/compose.ts';
import type { Block, Paper } from '../paper/paper.ts';
import { dated, type Pen, plainly, said } from '../pen.ts';
import { voteBlocks } from '../votes.ts';
import { seatWords, signedBy } from '../who.ts';
import type { ExtractReading } from './extract.queries.server.ts';

/** One decision copied from the minutes: their head, the item, the decision, and the lines on which the copy is certified. */
export function extractPaper(reading: ExtractReading, pen: Pen): Paper {
	const { t, language } = pen;
	const { meeting, issuer, minutes, story } = reading;
	const number = minutes?.number ?? '____';
	const copied = [...itemBlocks(reading, pen), ...decisionBlocks(reading, pen)];
	return {
		language,
		kind: 'extract',
		title: t('publishing.extract.title', { meeting: ofMeeting(meeting, pen), address: story.decision.address }),
		date: meeting.date.from,
		author: plainly(issuer.name, pen),
		blocks: [
			headOf(issuer.over, t('publishing.extract.word'), t(`publishing.of_kind.${meeting.kind}`), pen),
			dateline({ left: dated(meeting.date, pen), middle: plainly(reading.town, pen), right: t('publishing.number', { number }) }),
			facts([
				[t('publishing.minutes.chair'), reading.chair ? seatWords(reading.chair, pen) : t('publishing.not_recorded')],
				[t('publishing.minutes.secretary'), reading.secretary ? seatWords(reading.secretary, pen) : t('publishing.not_recorded')]
			]),
			...copied,
			signatures(
				[t('publishing.signs.chair'), signedBy(reading.chair, pen)],
				[t('publishing.signs.secretary'), signedBy(reading.secretary, pen)]
			),
			...certification(pen),
			...standingNotes(reading, pen),
			...languagesNote(copied, pen)
		]
	};
}

function itemBlocks({ story: { item } }: ExtractReading, pen: Pen): Block[] {
	if (!item) return [paragraph(pen.t('publishing.extract.no_item'))];
	return [heading(1, [...(item.label ? [`${printed(item.label)} `] : []), said(item.title, pen)])];
}

/** The decision with its parts; a part with the words of the decision it belongs to, so that it can be understood. */
function decisionBlocks({ story }: ExtractReading, pen: Pen): Block[] {
	const { decision, container, parts, vote } = story;
	const shown = [...(container ? [container] : []), decision, ...parts];
	const more = (each: DecisionRow): Block[] => [...askedNote(each, pen), ...bindingNote(each, pen), ...placeNote(each, story.item, pen)];
	return [lead(pen.t('publishing.minutes.decided')), decisionList(shown, { more }, pen), ...(vote ? voteBlocks(vote, [], pen) : [])];
}

/** Where it stands on the pages, when the number printed before it says another place. */
const placeNote = ({ label, address }: DecisionRow, item: ExtractReading['story']['item'], { t }: Pen): Block[] =>
	label && !isAtItsPlace(label, address, item ?? undefined) ? [paragraph(`${t('publishing.decision.true_place')}: ${address}.`)] : [];

/** Whether the minutes are approved, and what was corrected in this decision since. */
function standingNotes({ minutes, story }: ExtractReading, pen: Pen): Block[] {
	const { t } = pen;
	const isApproved = minutes?.state === 'approved' || minutes?.state === 'signed';
	return [
		...(isApproved ? [] : [note(t(minutes ? 'publishing.extract.not_approved' : 'publishing.extract.no_minutes'))]),
		...story.corrections.map(({ reason }) => note(t('publishing.extract.corrected', { reason })))
	];
}

/** «Көчүрмө туура»: who copied it, when, and the place of the seal. */
const certification = ({ t }: Pen): Block[] => [
	lead(t('publishing.extract.true_copy')),
	signatures([t('publishing.signs.secretary'), '']),
	paragraph(t('publishing.extract.day_and_seal'))
];
