import type { Remark } from '#domain/documents/remarks.queries.server.ts';
import type { RemarkState } from '#domain/documents/rules.ts';
import { usePage } from '#ui/context.ts';
import { RadioGroup, Select } from '#ui/forms/choices.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { TextArea } from '#ui/forms/text-fields.tsx';
import { Timeline } from '#ui/lists/timeline.tsx';
import type { Standing } from '#ui/signs/glyph.tsx';
import { Status } from '#ui/signs/status.tsx';
import { Section } from '#ui/words/section.tsx';
import { Passage } from '#ui/words/text.tsx';
import { Time } from '#ui/words/time.tsx';
import { officePath } from '../../paths.ts';
import type { VersionKept } from './versions.reading.server.ts';

const looks: Readonly<Record<RemarkState, Standing>> = { open: 'waiting', taken: 'good', declined: 'closed' };

/** What the members say of a draft, with the answers. */
export function Remarks({ reading }: { reading: VersionKept }) {
	const { t } = usePage();
	const { version, remarks, may } = reading;
	return (
		<Section title={t('documents.remarks.title')}>
			<p>{t('documents.remarks.private')}</p>
			{remarks.length === 0 && <p>{t('documents.remarks.none')}</p>}
			<Timeline
				happenings={remarks.map((remark) => ({
					key: remark.id,
					when: (
						<>
							<Time at={remark.saidAt} />, {remark.authorName}
						</>
					),
					what: remark.articleLabel ? t('documents.remarks.on_article', { label: remark.articleLabel }) : t('documents.remarks.on_whole'),
					status: <Status is={looks[remark.state]}>{t(`documents.remark.state.${remark.state}`)}</Status>,
					more: <Said remark={remark} answer={may.keep && remark.state === 'open' && version.state === 'remarks' ? version.id : null} />
				}))}
			/>
		</Section>
	);
}

function Said({ remark: { id, body, proposed, answer: answered }, answer }: { remark: Remark; answer: string | null }) {
	const { t, language } = usePage();
	/** Nobody asked in which language a member speaks: their words are shown as they are. */
	const asSaid = (text: string) => ({ text, language });
	return (
		<>
			<Passage of={asSaid(body)} />
			{proposed && (
				<>
					<p>{t('documents.remarks.proposed')}:</p>
					<Passage of={asSaid(proposed)} />
				</>
			)}
			{answered && (
				<>
					<p>{t('documents.remarks.answer')}:</p>
					<Passage of={asSaid(answered)} />
				</>
			)}
			{answer && <AnswerForm versionId={answer} remarkId={id} />}
		</>
	);
}

function AnswerForm({ versionId, remarkId }: { versionId: string; remarkId: string }) {
	const { t } = usePage();
	return (
		<Form name={`answer-${remarkId}`} action={officePath.versionDeed(versionId, 'answer')}>
			<Hidden name="remarkId" value={remarkId} />
			<RadioGroup
				name="state"
				label={t('documents.remarks.decision')}
				options={(['taken', 'declined'] as const).map((state) => ({ value: state, label: t(`documents.remark.state.${state}`) }))}
				lay="row"
				required
			/>
			<TextArea name="answer" label={t('documents.remarks.answer')} hint={t('documents.remarks.answer_hint')} rows={2} />
			<Submit kind="second">{t('documents.remarks.answer_submit')}</Submit>
		</Form>
	);
}

/** Room for a remark, where one has read the text to its end. */
export function RemarkForm({ reading: { version, articles } }: { reading: VersionKept }) {
	const { t, newId } = usePage();
	return (
		<Section title={t('documents.remarks.add')}>
			<Form name="remark" action={officePath.versionDeed(version.id, 'remark')}>
				<Hidden name="id" value={newId()} />
				<Select
					name="articleLabel"
					label={t('documents.remarks.article')}
					options={articles.map(({ label }) => ({ value: label, label }))}
					empty={t('documents.remarks.on_whole')}
				/>
				<TextArea name="body" label={t('documents.remarks.body')} rows={3} required />
				<TextArea name="proposed" label={t('documents.remarks.proposed')} rows={3} />
				<Submit>{t('documents.remarks.send')}</Submit>
			</Form>
		</Section>
	);
}
