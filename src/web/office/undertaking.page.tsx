import { daysLeftInWords } from '#domain/decisions/standing.rules.ts';
import { termInWords } from '#domain/decisions/term.rules.ts';
import { plainDate } from '#platform/dates/plain-date.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import { usePage } from '#ui/context.ts';
import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import { DescriptionList } from '#ui/lists/description-list.tsx';
import type { Page } from '#ui/page.ts';
import { Notice } from '#ui/signs/notice.tsx';
import { Link } from '#ui/ways/link.tsx';
import { Section } from '#ui/words/section.tsx';
import { Passage, Text } from '#ui/words/text.tsx';
import { Time } from '#ui/words/time.tsx';
import { officePath, publicPath } from '../../paths.ts';
import { AskedStatus } from '../asked-status.part.tsx';
import { KeptFile } from './kept-file.part.tsx';
import { SayMore } from './undertaking-deeds.part.tsx';
import { AnswerLinks } from './undertaking-links.part.tsx';
import { StepsTaken } from './undertaking-steps.part.tsx';
import type { UndertakingKept } from './undertakings.reading.server.ts';

/** One thing asked of one addressee: what was said of it so far, and what the one who looks may say. */
export function UndertakingPage(reading: UndertakingKept, { t, language }: Page) {
	const { undertaking, may } = reading;
	return (
		<OfficeLayout
			title={wordsOf(undertaking.name, language)}
			heading={<Text of={undertaking.name} />}
			sort={t('decisions.undertaking.title')}
			lead={<Passage of={undertaking.decision.text} />}
			breadcrumbs={[{ path: officePath.undertakings, label: t('decisions.desk.title') }]}
		>
			<Facts reading={reading} />
			{undertaking.state === 'addressed' && (
				<Notice title={t('decisions.undertaking.not_sent')}>
					<Link to={officePath.decision(undertaking.decision.id)}>{t('decisions.undertaking.send')}</Link>
				</Notice>
			)}
			<SayMore reading={reading} />
			<Section title={t('decisions.steps.title')} id="steps">
				<StepsTaken steps={undertaking.steps} show={(file) => <KeptFile id={file.id} file={file} />} />
			</Section>
			{may.link && <AnswerLinks reading={reading} />}
		</OfficeLayout>
	);
}

function Facts({ reading: { town, undertaking, may } }: { reading: UndertakingKept }) {
	const { t, language, today } = usePage();
	const { decision, sentOn } = undertaking;
	const left = daysLeftInWords(undertaking, decision.term, plainDate(today), t);
	return (
		<DescriptionList
			items={[
				{
					term: t('platform.word.state'),
					details: <AskedStatus asked={undertaking} />
				},
				{ term: t('decisions.word.term'), details: [termInWords(decision.term, language, t), left].filter(Boolean).join(', ') },
				...(sentOn ? [{ term: t('decisions.send.on'), details: <Time at={sentOn} /> }] : []),
				{
					term: t('decisions.word.decision'),
					details: (
						<Link
							to={may.openDecision ? officePath.decision(decision.id) : publicPath.decision(town, decision.meeting.slug, decision.address)}
						>
							<Time at={decision.meeting.day} />, {decision.address}
						</Link>
					)
				}
			]}
		/>
	);
}
