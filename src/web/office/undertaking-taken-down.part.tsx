import { answersFrom, type UndertakingState, waysItCame } from '#domain/decisions/rules.ts';
import { usePage } from '#ui/context.ts';
import { RadioGroup } from '#ui/forms/choices.tsx';
import { DateField } from '#ui/forms/date-fields.tsx';
import { FileField } from '#ui/forms/file-field.tsx';
import { Fold } from '#ui/forms/fold.tsx';
import { Form } from '#ui/forms/form.tsx';
import { MultilingualField } from '#ui/forms/multilingual-field.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { officePath } from '../../paths.ts';
import { undertakingWord } from '../words.ts';
import { fileAtMost } from './answer-fields.part.tsx';

/** What the addressee said by letter, by telephone or at the table, written down for them by the keeper. */
export function TakeDownForm({ undertaking: { id, state } }: { undertaking: { id: string; state: UndertakingState } }) {
	const { t, today } = usePage();
	const ways = waysItCame.map((way) => ({ value: way, label: t(`decisions.take_down.choice.${way}`) }));
	const answers = answersFrom(state).map((answer) => ({ value: answer, label: t(undertakingWord(answer)) }));
	return (
		<Fold label={t('decisions.take_down.title')} form="take-down">
			<Form name="take-down" action={officePath.undertakingDeed(id, 'take-down')} takes="files">
				<p>{t('decisions.take_down.lead')}</p>
				<RadioGroup name="cameBy" label={t('decisions.take_down.came_by')} options={ways} required />
				<RadioGroup name="state" label={t('decisions.take_down.state')} options={answers} required />
				<MultilingualField
					name="sentence"
					label={t('decisions.take_down.sentence')}
					hint={t('decisions.take_down.sentence_hint')}
					rows={4}
				/>
				<FileField
					name="files"
					label={t('decisions.take_down.files')}
					hint={t('decisions.take_down.files_hint')}
					atMost={fileAtMost}
					multiple
				/>
				<DateField name="happenedOn" label={t('decisions.take_down.on')} value={today} required />
				<Submit kind="second">{t('decisions.take_down.submit')}</Submit>
			</Form>
		</Fold>
	);
}
