import { answersFrom } from '#domain/decisions/rules.ts';
import { termInWords } from '#domain/decisions/term.rules.ts';
import { Form } from '#ui/forms/form.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { BareLayout } from '#ui/layouts/bare-layout.tsx';
import { DescriptionList } from '#ui/lists/description-list.tsx';
import type { Page } from '#ui/page.ts';
import { Notice } from '#ui/signs/notice.tsx';
import { Link } from '#ui/ways/link.tsx';
import { Section } from '#ui/words/section.tsx';
import { Passage, Text } from '#ui/words/text.tsx';
import { Time } from '#ui/words/time.tsx';
import { accountPath, publicPath } from '../../paths.ts';
import { AskedStatus } from '../asked-status.part.tsx';
import { FileShown, inPublic } from '../file-shown.part.tsx';
import { AnswerFields } from '../office/answer-fields.part.tsx';
import { StepsTaken } from '../office/undertaking-steps.part.tsx';
import type { Answering } from './answer.reading.server.ts';

/** What the council asks of the addressee, and their answer: state, sentence, file, sent. Nothing else is opened by the link. */
export function AnswerPage({ token, undertaking, municipality, expiresAt }: Answering, { t, language }: Page) {
	const { decision, state, steps, name } = undertaking;
	const mayAnswer = answersFrom(state).length > 0;
	return (
		<BareLayout title={t('decisions.answer.page_title')} sort={<Text of={municipality.name} />} lead={<Passage of={decision.text} />}>
			<DescriptionList
				items={[
					{ term: t('decisions.word.addressee'), details: <Text of={name} /> },
					{ term: t('decisions.word.term'), details: termInWords(decision.term, language, t) },
					{
						term: t('platform.word.state'),
						details: <AskedStatus asked={undertaking} />
					},
					{
						term: t('decisions.word.decision'),
						details: (
							<Link to={publicPath.decision(municipality.slug, decision.meeting.slug, decision.address)}>
								<Time at={decision.meeting.day} />, {decision.address}
							</Link>
						)
					}
				]}
			/>
			{mayAnswer ? (
				<Form name="answer" action={accountPath.answer(token)} takes="files">
					<AnswerFields state={state} />
					<Submit>{t('decisions.answer.submit')}</Submit>
				</Form>
			) : (
				<Notice title={t('decisions.answer.nothing_more')} />
			)}
			<Section title={t('decisions.steps.title')}>
				<StepsTaken steps={steps} show={(file) => <FileShown file={file} at={inPublic(municipality.slug, file.id)} />} />
			</Section>
			<p>
				{t('decisions.link.until')} <Time at={expiresAt} />
			</p>
		</BareLayout>
	);
}
