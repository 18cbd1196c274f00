import { readText } from '#platform/i18n/text.ts';
import { Checkbox } from '#ui/forms/checkbox.tsx';
import { Select } from '#ui/forms/choices.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { TextArea } from '#ui/forms/text-fields.tsx';
import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import type { Page } from '#ui/page.ts';
import { officePath } from '../../paths.ts';
import { meetingTitle } from '../public/meeting-title.ts';
import type { ForgottenDecision } from './corrections.reading.server.ts';
import { votesToAdoptBy } from './decision-adopt.part.tsx';
import { DecisionFields } from './decision-fields.part.tsx';

/** A decision that was taken and not written down: added to a closed meeting, with the reason, for everybody to see. */
export function ForgottenDecisionPage({ meeting, items, votes, decisions, meetings }: ForgottenDecision, page: Page) {
	const { t, newId, language } = page;
	const containers = decisions
		.filter(({ isContainer }) => isContainer)
		.map(({ id, address, text }) => ({ value: id, label: `${address}. ${readText(text, language).text}` }));
	const takenBy = votesToAdoptBy(votes, page);
	return (
		<OfficeLayout
			title={t('decisions.forgotten.title')}
			sort={meetingTitle(meeting, page)}
			lead={t('decisions.forgotten.lead')}
			breadcrumbs={[
				{ path: officePath.meeting(meeting.id), label: meetingTitle(meeting, page) },
				{ path: officePath.corrections(meeting.id), label: t('meetings.correct.title') }
			]}
		>
			<Form name="forgotten" action={officePath.forgottenDecision(meeting.id)}>
				<Hidden name="id" value={newId()} />
				<Hidden name="correctionId" value={newId()} />
				<DecisionFields form="forgotten" meetings={meetings} />
				<Select name="itemId" label={t('decisions.word.item')} options={items} empty={t('decisions.draft.no_item')} />
				{containers.length > 0 && (
					<Select name="parentId" label={t('decisions.draft.part_of')} options={containers} empty={t('decisions.draft.on_its_own')} />
				)}
				<Checkbox name="isContainer" label={t('decisions.draft.container')} />
				{takenBy.length > 0 && (
					<Select name="voteId" label={t('decisions.adopt.vote')} options={takenBy} empty={t('decisions.adopt.no_vote')} />
				)}
				<TextArea name="because" label={t('decisions.forgotten.because')} rows={2} required />
				<Submit>{t('decisions.forgotten.submit')}</Submit>
			</Form>
		</OfficeLayout>
	);
}
