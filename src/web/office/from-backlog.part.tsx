import type { AgendaItem } from '#domain/meetings/agenda-item.queries.server.ts';
import type { Meeting } from '#domain/meetings/queries.server.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import { usePage } from '#ui/context.ts';
import { Select } from '#ui/forms/choices.tsx';
import { Fold } from '#ui/forms/fold.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { NumberField } from '#ui/forms/text-fields.tsx';
import { officePath } from '../../paths.ts';

/** What waits for a meeting, to be taken onto this agenda. */
export function FromBacklog({ meeting, backlog }: { meeting: Meeting; backlog: readonly AgendaItem[] }) {
	const { t, language } = usePage();
	const options = backlog.map(({ id, title }) => ({ value: id, label: wordsOf(title, language) }));
	return (
		<Fold label={t('meetings.backlog.take', { n: backlog.length })} form="place-item">
			<Form name="place-item" action={officePath.meetingDeed(meeting.id, 'place-item')}>
				<Select name="itemId" label={t('meetings.word.item')} options={options} required />
				<NumberField name="fixedPosition" label={t('meetings.item.fix_place')} hint={t('meetings.item.fix_place_hint')} />
				<Submit kind="second">{t('meetings.backlog.place')}</Submit>
			</Form>
		</Fold>
	);
}
