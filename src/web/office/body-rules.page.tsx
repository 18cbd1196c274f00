import { type QuorumRule, quorumKinds } from '#domain/councils/rules.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import { usePage } from '#ui/context.ts';
import { RadioGroup } from '#ui/forms/choices.tsx';
import { DateField } from '#ui/forms/date-fields.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { MultilingualField } from '#ui/forms/multilingual-field.tsx';
import { ConfirmSubmit, Submit } from '#ui/forms/submit.tsx';
import { NumberField } from '#ui/forms/text-fields.tsx';
import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import type { Page } from '#ui/page.ts';
import { Notice } from '#ui/signs/notice.tsx';
import { Section } from '#ui/words/section.tsx';
import { Time } from '#ui/words/time.tsx';
import { officePath } from '../../paths.ts';
import { BecauseField } from './because-field.part.tsx';
import type { BodyRules } from './councils.reading.server.ts';

/** What a body is for, how many must be present, and its end. */
export const BodyRulesPage = ({ body, quorum, today }: BodyRules, { t, language }: Page) => (
	<OfficeLayout
		title={t('councils.rules.title')}
		breadcrumbs={[
			{ path: officePath.bodies, label: t('councils.list.title') },
			{ path: officePath.body(body.id), label: wordsOf(body.shortName, language) }
		]}
	>
		<Section title={t('councils.word.purpose')}>
			<Form name="change-purpose" action={officePath.bodyDeed(body.id, 'purpose')}>
				<Hidden name="version" value={body.version} />
				<MultilingualField name="purpose" label={t('councils.word.purpose')} value={body.purpose} rows={4} />
				<Submit kind="second">{t('platform.button.save')}</Submit>
			</Form>
		</Section>
		<Section title={t('councils.word.quorum')}>
			<QuorumForm body={body} quorum={quorum} today={today} />
		</Section>
		<Section title={t('councils.end.title')}>
			{body.endedOn ? (
				<Notice title={t('councils.body.ended')}>
					<Time at={body.endedOn} />
				</Notice>
			) : (
				<Form name="end-body" action={officePath.bodyDeed(body.id, 'end')}>
					<Hidden name="version" value={body.version} />
					<DateField name="on" label={t('councils.end.on')} required />
					<ConfirmSubmit question={t('councils.end.question')}>{t('councils.end.submit')}</ConfirmSubmit>
				</Form>
			)}
		</Section>
	</OfficeLayout>
);

/** A number is asked for beside the one choice that needs it. Every rule there was is told with its first day. */
function QuorumForm({ body: { id, version, quorumRules }, quorum, today }: BodyRules) {
	const { t } = usePage();
	const words = ({ kind, number }: QuorumRule) => [t(`councils.quorum.kind.${kind}`), number].filter((word) => word !== null).join(': ');
	const options = quorumKinds.map((kind) => ({
		value: kind,
		label: t(`councils.quorum.kind.${kind}`),
		more: kind === 'number' ? <NumberField name="number" label={t('councils.quorum.number')} value={quorum.number} /> : undefined
	}));
	return (
		<>
			{quorumRules.length > 1 && (
				<ul>
					{quorumRules.map((rule) => (
						<li key={rule.from ?? ''}>
							{rule.from && <Time at={rule.from} />} {words(rule)}
						</li>
					))}
				</ul>
			)}
			<Form name="change-quorum" action={officePath.bodyDeed(id, 'quorum')}>
				<Hidden name="version" value={version} />
				<RadioGroup name="kind" label={t('councils.quorum.how_many')} value={quorum.kind} options={options} required />
				<MultilingualField
					name="source"
					label={t('councils.quorum.source')}
					hint={t('councils.quorum.source_hint')}
					value={quorum.source}
				/>
				<DateField name="from" label={t('councils.quorum.from')} hint={t('councils.quorum.from_hint')} value={today} />
				<BecauseField />
				<Submit kind="second">{t('platform.button.save')}</Submit>
			</Form>
		</>
	);
}
