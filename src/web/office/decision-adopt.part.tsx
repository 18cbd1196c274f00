import type { DecisionRow } from '#domain/decisions/row.queries.server.ts';
import type { RecordedVote } from '#domain/meetings/votes.queries.server.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import { usePage } from '#ui/context.ts';
import { type Option, Select } from '#ui/forms/choices.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Actions, ConfirmSubmit, Submit } from '#ui/forms/submit.tsx';
import type { Page } from '#ui/page.ts';

type AdoptFormProps = { decision: DecisionRow; votes: readonly RecordedVote[]; adopt: string; withdraw: string };

/** Takes a draft as it stands, by a vote that was recorded or none, or takes it back. */
export function AdoptForms({ decision, votes, adopt, withdraw }: AdoptFormProps) {
	const page = usePage();
	const { t } = page;
	const options = votesToAdoptBy(
		votes.filter(({ itemId }) => itemId === null || itemId === decision.itemId),
		page
	);
	const [only, another] = options;
	return (
		<>
			<Form name={`adopt-${decision.id}`} action={adopt}>
				{options.length > 0 && (
					<Select
						name="voteId"
						label={t('decisions.adopt.vote')}
						options={options}
						value={another ? null : only?.value}
						empty={t('decisions.adopt.no_vote')}
					/>
				)}
				<Actions>
					<Submit kind="second">{t('decisions.adopt.submit')}</Submit>
				</Actions>
			</Form>
			<Form name={`withdraw-${decision.id}`} action={withdraw}>
				<ConfirmSubmit question={t('decisions.withdraw.question')}>{t('decisions.withdraw.submit')}</ConfirmSubmit>
			</Form>
		</>
	);
}

/** The votes a decision may have been taken by: how, with which counts, on what. */
export const votesToAdoptBy = (votes: readonly RecordedVote[], { t, language }: Pick<Page, 't' | 'language'>): Option[] =>
	votes.map((vote) => {
		const counts = vote.counts && `${vote.counts.for}–${vote.counts.against}–${vote.counts.abstained}`;
		const words = [t(`meetings.vote.manner.${vote.manner}`), counts, vote.question && wordsOf(vote.question, language)];
		return { value: vote.id, label: words.filter(Boolean).join(', ') };
	});
