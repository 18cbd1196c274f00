import { wordsOf } from '#platform/i18n/text.ts';
import { usePage } from '#ui/context.ts';
import { Select } from '#ui/forms/choices.tsx';
import { DateField } from '#ui/forms/date-fields.tsx';
import { Fold } from '#ui/forms/fold.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { MultilingualField } from '#ui/forms/multilingual-field.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { Section } from '#ui/words/section.tsx';
import { officePath } from '../../paths.ts';
import { meetingTitle } from '../public/meeting-title.ts';
import { BroughtBackTo } from './brought-back.part.tsx';
import type { UndertakingKept } from './undertakings.reading.server.ts';

/** What was refused or not done comes before the council again, or is noted and left as it is. */
export function LookAgain({ reading }: { reading: UndertakingKept }) {
	const { t } = usePage();
	const { item } = reading;
	return (
		<Section title={t('decisions.look_again.title')} id="look-again">
			<p>{t('decisions.look_again.lead')}</p>
			{item ? (
				<p>
					<BroughtBackTo item={item} />
				</p>
			) : (
				<>
					<BringBackForm reading={reading} />
					<NoteForm id={reading.undertaking.id} />
				</>
			)}
		</Section>
	);
}

function BringBackForm({ reading: { undertaking, meetings } }: { reading: UndertakingKept }) {
	const page = usePage();
	const { t, language, newId } = page;
	const { id, state, name } = undertaking;
	const about = t(`decisions.bring_back.about.${state === 'declined' ? 'declined' : 'not_done'}`, { addressee: wordsOf(name, language) });
	const options = meetings.map((meeting) => ({ value: meeting.id, label: meetingTitle(meeting, page) }));
	return (
		<Fold label={t('decisions.bring_back.title')} form="bring-back">
			<Form name="bring-back" action={officePath.undertakingDeed(id, 'bring-back')}>
				<Hidden name="id" value={newId()} />
				<MultilingualField
					name="title"
					label={t('decisions.bring_back.item')}
					value={{ original: language, [language]: about }}
					rows={2}
					required
				/>
				<Select
					name="meetingId"
					label={t('decisions.bring_back.meeting')}
					options={options}
					value={options[0]?.value}
					empty={t('decisions.bring_back.later')}
				/>
				<Submit kind="second">{t('decisions.bring_back.title')}</Submit>
			</Form>
		</Fold>
	);
}

function NoteForm({ id }: { id: string }) {
	const { t, today } = usePage();
	return (
		<Fold label={t('decisions.note.title')} form="note">
			<Form name="note" action={officePath.undertakingDeed(id, 'note')}>
				<p>{t('decisions.note.lead')}</p>
				<MultilingualField name="reason" label={t('platform.word.reason')} rows={3} required />
				<DateField name="happenedOn" label={t('decisions.answer.on')} value={today} required />
				<Submit kind="second">{t('decisions.note.title')}</Submit>
			</Form>
		</Fold>
	);
}
