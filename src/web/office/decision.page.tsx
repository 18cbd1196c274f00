import { nameOn } from '#domain/councils/rules.ts';
import { termInWords } from '#domain/decisions/term.rules.ts';
import { readText } from '#platform/i18n/text.ts';
import { usePage } from '#ui/context.ts';
import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import { DescriptionList } from '#ui/lists/description-list.tsx';
import { Entries } from '#ui/lists/entries.tsx';
import type { Page } from '#ui/page.ts';
import { Status } from '#ui/signs/status.tsx';
import { Link } from '#ui/ways/link.tsx';
import { Section } from '#ui/words/section.tsx';
import { Passage, Text } from '#ui/words/text.tsx';
import { Time } from '#ui/words/time.tsx';
import { officePath, publicPath } from '../../paths.ts';
import { meetingTitle } from '../public/meeting-title.ts';
import { decisionLook, forceWord, kindWord } from '../words.ts';
import type { DecisionKept } from './decision.reading.server.ts';
import { AskedByDecision } from './decision-asked.part.tsx';
import { ChangeWords, TakeOrLeave } from './decision-changes.part.tsx';
import { CorrectionsOfDecision } from './decision-corrections.part.tsx';
import { DecisionDraftForm } from './decision-draft.part.tsx';
import { EffectsOfDecision } from './decision-effects.part.tsx';
import { DecisionLine } from './decision-line.part.tsx';

/** One decision from its draft to what it brought about. */
export function DecisionPage(reading: DecisionKept, page: Page) {
	const { t } = page;
	const { decision, body, meeting, parts, may } = reading;
	const named = nameOn(body, decision.meeting.day);
	return (
		<OfficeLayout
			title={t('decisions.one.title', { address: decision.address })}
			sort={
				<>
					{named && <Text of={named.name} />}
					<br />
					{meetingTitle(meeting, page)}
				</>
			}
			lead={<Passage of={decision.text} />}
			breadcrumbs={[
				{ path: officePath.decisions, label: t('decisions.list.title') },
				{ path: officePath.meetingDecisions(meeting.id), label: meetingTitle(meeting, page) }
			]}
		>
			<Facts reading={reading} />
			<TakeOrLeave reading={reading} />
			<ChangeWords reading={reading} />
			{(parts.length > 0 || may.addPart) && (
				<Section title={t('decisions.one.parts')} id="parts">
					<Entries>
						{parts.map((part) => (
							<DecisionLine key={part.id} decision={part} />
						))}
					</Entries>
					{may.addPart && <PartForm reading={reading} />}
				</Section>
			)}
			<AskedByDecision reading={reading} />
			<EffectsOfDecision reading={reading} />
			<CorrectionsOfDecision reading={reading} />
		</OfficeLayout>
	);
}

/** The next part, typed where the others stand. */
function PartForm({ reading: { decision, meetings, addressees } }: { reading: DecisionKept }) {
	return (
		<DecisionDraftForm
			name="add-part"
			action={officePath.decisionDeed(decision.id, 'add-part')}
			meetingId={decision.meeting.id}
			decisions={[]}
			meetings={meetings}
			addressees={addressees}
			partOf={decision.id}
		/>
	);
}

function Facts({ reading: { decision, item, container, town } }: { reading: DecisionKept }) {
	const { t, language } = usePage();
	const isPublic = decision.state === 'adopted';
	return (
		<>
			<DescriptionList
				items={[
					{
						term: t('platform.word.state'),
						details: <Status is={decisionLook[decision.state]}>{t(`decisions.state.${decision.state}`)}</Status>
					},
					{ term: t('decisions.word.force'), details: t(forceWord(decision.force)) },
					{
						term: t('decisions.word.kinds'),
						details: decision.kinds.map((kind) => t(kindWord(kind))).join(', ') || t('platform.value.not_recorded')
					},
					{ term: t('decisions.word.term'), details: termInWords(decision.term, language, t) },
					{ term: t('decisions.word.label'), details: decision.label ?? t('platform.value.none') },
					{
						term: t('decisions.word.item'),
						details: item ? (
							<Link to={officePath.item(item.id)}>
								<Text of={item.title} />
							</Link>
						) : (
							t('decisions.draft.no_item')
						)
					},
					...(container
						? [
								{
									term: t('decisions.draft.part_of'),
									details: (
										<Link to={officePath.decision(container.id)}>
											{container.address}. {readText(container.text, language).text}
										</Link>
									)
								}
							]
						: []),
					...(decision.reviewOn ? [{ term: t('decisions.word.review_on'), details: <Time at={decision.reviewOn} /> }] : [])
				]}
			/>
			{isPublic && (
				<p>
					<Link to={publicPath.decision(town, decision.meeting.slug, decision.address)}>{t('decisions.one.public')}</Link>
					<br />
					<Link to={publicPath.extract(town, decision.meeting.slug, decision.address)}>{t('decisions.one.extract')}</Link>
				</p>
			)}
		</>
	);
}
