import { actionsInWords } from '#domain/meetings/action.rules.ts';
import type { AgendaItem } from '#domain/meetings/agenda-item.queries.server.ts';
import { printed } from '../labels.ts';
import { heading, item, list, paragraph } from '../paper/compose.ts';
import type { Block, Item } from '../paper/paper.ts';
import { capital, dated, type Pen, said, stopped } from '../pen.ts';
import { somebodyWords } from '../who.ts';

/** КҮН ТАРТИБИ: the items with their numbers as printed, who speaks on each, and how it came onto the agenda. */
export function agendaBlocks(agenda: readonly AgendaItem[], pen: Pen): Block[] {
	return [
		heading(1, pen.t('publishing.minutes.agenda')),
		agenda.length === 0 ? paragraph(pen.t('publishing.minutes.agenda_unrecorded')) : list(...agenda.map((each) => agendaLine(each, pen)))
	];
}

export function agendaLine(each: AgendaItem, pen: Pen): Item {
	const { t } = pen;
	const speakers = each.speakers.map((speaker) => somebodyWords(speaker, pen));
	const remarks = itemRemarks(each, pen);
	return item(
		each.label ? printed(each.label) : '—',
		said(each.title, pen),
		...speakers.map((words) => paragraph(`${t('publishing.minutes.speaker')}: `, words)),
		...(remarks.length > 0 ? [paragraph(`${remarks.join(' ')}`)] : [])
	);
}

/** What a reader of the agenda has to know of an item beside its title: first what is asked of the council. */
export function itemRemarks({ actions, forInformation, addedAfterSending, before }: AgendaItem, pen: Pen): string[] {
	const { t } = pen;
	return [
		actions.length > 0 ? stopped(capital(actionsInWords(actions, pen.language, t))) : null,
		forInformation ? t('publishing.item.for_information') : null,
		addedAfterSending ? t('publishing.item.added') : null,
		before?.meeting ? stopped(capital(t('publishing.item.carried_from', { date: dated(before.meeting.date, pen, 'of') }))) : null
	].filter((remark) => remark !== null);
}
