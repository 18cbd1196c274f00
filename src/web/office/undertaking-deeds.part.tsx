import { usePage } from '#ui/context.ts';
import { RadioGroup } from '#ui/forms/choices.tsx';
import { DateField } from '#ui/forms/date-fields.tsx';
import { Fold } from '#ui/forms/fold.tsx';
import { Form } from '#ui/forms/form.tsx';
import { MultilingualField } from '#ui/forms/multilingual-field.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { Notice } from '#ui/signs/notice.tsx';
import { Section } from '#ui/words/section.tsx';
import { officePath } from '../../paths.ts';
import { AnswerFields, SaidFields } from './answer-fields.part.tsx';
import { LookAgain } from './undertaking-looked-again.part.tsx';
import { TakeDownForm } from './undertaking-taken-down.part.tsx';
import type { UndertakingKept } from './undertakings.reading.server.ts';

/** The addressee answers; a second party confirms or refutes; those who follow it take it up again. */
export function SayMore({ reading }: { reading: UndertakingKept }) {
	const { t } = usePage();
	const { undertaking, may, tookDown } = reading;
	return (
		<>
			{may.answer && (
				<Section title={t('decisions.answer.title')}>
					<Form name="answer" action={officePath.undertakingDeed(undertaking.id, 'answer')} takes="files">
						<AnswerFields state={undertaking.state} />
						<Submit>{t('decisions.answer.submit')}</Submit>
					</Form>
				</Section>
			)}
			{may.takeDown && <TakeDownForm undertaking={undertaking} />}
			{tookDown && <Notice title={t('decisions.confirm.not_by_you')} />}
			{may.confirm && <ConfirmForm id={undertaking.id} />}
			{may.lookAgain && <LookAgain reading={reading} />}
			{may.reopen && <ReopenForm id={undertaking.id} />}
		</>
	);
}

function ConfirmForm({ id }: { id: string }) {
	const { t } = usePage();
	const outcomes = (['confirmed_done', 'not_done'] as const).map((outcome) => ({
		value: outcome,
		label: t(`decisions.confirm.choice.${outcome}`)
	}));
	return (
		<Section title={t('decisions.confirm.title')}>
			<Form name="confirm" action={officePath.undertakingDeed(id, 'confirm')} takes="files">
				<p>{t('decisions.confirm.lead')}</p>
				<RadioGroup name="outcome" label={t('decisions.confirm.outcome')} options={outcomes} required />
				<SaidFields hint={t('decisions.confirm.sentence_hint')} />
				<Submit>{t('decisions.confirm.submit')}</Submit>
			</Form>
		</Section>
	);
}

function ReopenForm({ id }: { id: string }) {
	const { t, today } = usePage();
	return (
		<Fold label={t('decisions.reopen.title')} form="reopen">
			<Form name="reopen" action={officePath.undertakingDeed(id, 'reopen')}>
				<p>{t('decisions.reopen.lead')}</p>
				<MultilingualField name="reason" label={t('platform.word.reason')} rows={3} required />
				<DateField name="happenedOn" label={t('decisions.answer.on')} value={today} required />
				<Submit kind="second">{t('decisions.reopen.submit')}</Submit>
			</Form>
		</Fold>
	);
}
