import { isTakenAlone } from '#domain/decisions/rules.ts';
import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import { Entries } from '#ui/lists/entries.tsx';
import type { Page } from '#ui/page.ts';
import { Notice } from '#ui/signs/notice.tsx';
import { Text } from '#ui/words/text.tsx';
import { officePath } from '../../paths.ts';
import { meetingTitle } from '../public/meeting-title.ts';
import { AdoptForms } from './decision-adopt.part.tsx';
import { DecisionDraftForm } from './decision-draft.part.tsx';
import { DecisionLine } from './decision-line.part.tsx';
import type { MeetingDecisions } from './decisions.reading.server.ts';

/** The decisions of one meeting, typed one after the other as they are taken and adopted when they are. */
export function MeetingDecisionsPage(reading: MeetingDecisions, page: Page) {
	const { t } = page;
	const { meeting, bodyName, decisions, votes, meetings, addressees, items, mayTake, keeps } = reading;
	const title = meetingTitle(meeting, page);
	const action = officePath.meetingDecisions(meeting.id);
	return (
		<OfficeLayout
			title={t('decisions.meeting.title')}
			sort={
				<>
					{bodyName && <Text of={bodyName} />} {title}
				</>
			}
			breadcrumbs={[
				{ path: officePath.meetings, label: t('meetings.list.title') },
				{ path: officePath.meeting(meeting.id), label: title }
			]}
		>
			{keeps && !mayTake && <Notice title={t('decisions.draft.meeting_not_open')} />}
			{decisions.length === 0 ? (
				<EmptyState>{t('decisions.meeting.none')}</EmptyState>
			) : (
				<Entries>
					{decisions.map((decision) => (
						<DecisionLine key={decision.id} decision={decision}>
							{mayTake && isTakenAlone(decision, decisions) && (
								<AdoptForms
									decision={decision}
									votes={votes}
									adopt={officePath.meetingDecisionDeed(meeting.id, decision.id, 'adopt')}
									withdraw={officePath.meetingDecisionDeed(meeting.id, decision.id, 'withdraw')}
								/>
							)}
						</DecisionLine>
					))}
				</Entries>
			)}
			{mayTake && (
				<DecisionDraftForm
					name="draft"
					action={action}
					meetingId={meeting.id}
					decisions={decisions}
					meetings={meetings}
					addressees={addressees}
					items={items}
				/>
			)}
		</OfficeLayout>
	);
}
