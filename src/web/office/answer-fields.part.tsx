import { type AnswerState, answersFrom, type UndertakingState } from '#domain/decisions/rules.ts';
import { usePage } from '#ui/context.ts';
import { RadioGroup } from '#ui/forms/choices.tsx';
import { DateField } from '#ui/forms/date-fields.tsx';
import { FileField } from '#ui/forms/file-field.tsx';
import { MultilingualField } from '#ui/forms/multilingual-field.tsx';

/** Bytes of one piece of evidence, at most: what the doors take. */
export const fileAtMost = 25_000_000;

/** How far it is, in the addressee's own words, with evidence. The same fields by a link in a mail and in the office. */
export function AnswerFields({ state }: { state: UndertakingState }) {
	const { t } = usePage();
	const hint = (answer: AnswerState) => (answer === 'claimed_done' ? t('decisions.answer.claimed_hint') : undefined);
	return (
		<>
			<RadioGroup
				name="state"
				label={t('decisions.answer.state')}
				options={answersFrom(state).map((answer) => ({ value: answer, label: t(`decisions.answer.choice.${answer}`), hint: hint(answer) }))}
				required
			/>
			<SaidFields hint={t('decisions.answer.sentence_hint')} />
		</>
	);
}

/** When, in which words, on what evidence. */
export function SaidFields({ hint }: { hint: string }) {
	const { t, today } = usePage();
	return (
		<>
			<MultilingualField name="sentence" label={t('decisions.answer.sentence')} hint={hint} rows={4} />
			<FileField name="files" label={t('decisions.answer.files')} hint={t('decisions.answer.files_hint')} atMost={fileAtMost} multiple />
			<DateField name="happenedOn" label={t('decisions.answer.on')} value={today} required />
		</>
	);
}
