import { usePage } from '#ui/context.ts';
import { Select } from '#ui/forms/choices.tsx';
import { Fold } from '#ui/forms/fold.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { ConfirmSubmit, Submit } from '#ui/forms/submit.tsx';
import { TextArea } from '#ui/forms/text-fields.tsx';
import { officePath } from '../../paths.ts';
import type { DecisionKept } from './decision.reading.server.ts';
import { AdoptForms } from './decision-adopt.part.tsx';
import { DecisionFields } from './decision-fields.part.tsx';

/** While it is a draft: adopted as it stands, or taken back. */
export function TakeOrLeave({ reading: { decision, votes, may } }: { reading: DecisionKept }) {
	const { t } = usePage();
	const withdraw = officePath.decisionDeed(decision.id, 'withdraw');
	if (may.take)
		return <AdoptForms decision={decision} votes={votes} adopt={officePath.decisionDeed(decision.id, 'adopt')} withdraw={withdraw} />;
	if (!may.withdraw) return null;
	return (
		<Form name={`withdraw-${decision.id}`} action={withdraw}>
			<ConfirmSubmit question={t('decisions.withdraw.question')}>{t('decisions.withdraw.submit')}</ConfirmSubmit>
		</Form>
	);
}

/** Its words: edited while the meeting is open, corrected with a reason when it is closed. */
export function ChangeWords({ reading: { decision, meetings, items, may } }: { reading: DecisionKept }) {
	const { t, newId } = usePage();
	if (may.edit) {
		return (
			<Fold label={t('decisions.edit.title')} form="edit">
				<Form name="edit" action={officePath.decisionDeed(decision.id, 'edit')}>
					<Hidden name="version" value={decision.version} />
					<DecisionFields form="edit" meetings={meetings} value={decision} />
					{decision.parentId === null && (
						<Select
							name="itemId"
							label={t('decisions.word.item')}
							options={items}
							value={decision.itemId}
							empty={t('decisions.draft.no_item')}
						/>
					)}
					<Submit kind="second">{t('platform.button.save')}</Submit>
				</Form>
			</Fold>
		);
	}
	if (!may.correct) return null;
	return (
		<Fold label={t('decisions.correct.title')} form="correct">
			<Form name="correct" action={officePath.decisionDeed(decision.id, 'correct')}>
				<p>{t('decisions.correct.lead')}</p>
				<Hidden name="id" value={newId()} />
				<DecisionFields form="correct" meetings={meetings} value={decision} />
				<TextArea name="because" label={t('platform.word.reason')} rows={2} required />
				<Submit kind="second">{t('decisions.correct.submit')}</Submit>
			</Form>
		</Fold>
	);
}
