import { effects as kinds } from '#domain/documents/rules.ts';
import { usePage } from '#ui/context.ts';
import { Select } from '#ui/forms/choices.tsx';
import { Fold } from '#ui/forms/fold.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { MultilingualField } from '#ui/forms/multilingual-field.tsx';
import { ConfirmSubmit, Submit } from '#ui/forms/submit.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import { Entries, Entry } from '#ui/lists/entries.tsx';
import { Section } from '#ui/words/section.tsx';
import { Passage, Text } from '#ui/words/text.tsx';
import { officePath } from '../../paths.ts';
import type { DocumentKept } from './documents.reading.server.ts';

/** What the paper does and to what; and what other papers do to it. */
export function Effects({ reading }: { reading: DocumentKept }) {
	const { t } = usePage();
	const { document, effects, touching, choices } = reading;
	return (
		<>
			<Section title={t('documents.effects.title')}>
				{effects.length === 0 && <EmptyState>{t('documents.effects.none')}</EmptyState>}
				<Entries>
					{effects.map(({ id, effect, subject, thing, note }) => (
						<Entry
							key={id}
							mark={t(`documents.effect.${effect}`)}
							title={<Text of={thing.name} />}
							to={subject.kind === 'document' ? officePath.document(subject.id) : choices ? officePath.body(subject.id) : undefined}
						>
							{note && <Passage of={note} />}
							{choices && <TakeBack documentId={document.id} effectId={id} />}
						</Entry>
					))}
				</Entries>
				{choices && <AddForm documentId={document.id} choices={choices} />}
			</Section>
			{touching.length > 0 && (
				<Section title={t('documents.touched.title')}>
					<Entries>
						{touching.map(({ effect, document: paper }) => (
							<Entry
								key={`${paper.id} ${effect}`}
								mark={t(`documents.effect.${effect}`)}
								title={<Text of={paper.title} />}
								to={officePath.document(paper.id)}
							/>
						))}
					</Entries>
				</Section>
			)}
		</>
	);
}

function TakeBack({ documentId, effectId }: { documentId: string; effectId: string }) {
	const { t } = usePage();
	return (
		<Form name={`withdraw-effect-${effectId}`} action={officePath.documentDeed(documentId, 'withdraw-effect')}>
			<Hidden name="effectId" value={effectId} />
			<ConfirmSubmit question={t('documents.office.effect_withdraw_sure')}>{t('documents.office.effect_withdraw')}</ConfirmSubmit>
		</Form>
	);
}

function AddForm({ documentId, choices }: { documentId: string; choices: NonNullable<DocumentKept['choices']> }) {
	const { t, newId } = usePage();
	const papers = choices.papers.filter(({ value }) => value !== documentId);
	const subjects = [
		{ label: t('documents.office.bodies'), options: choices.bodies.map(({ value, label }) => ({ value: `body:${value}`, label })) },
		{ label: t('documents.office.documents'), options: papers.map(({ value, label }) => ({ value: `document:${value}`, label })) }
	].filter(({ options }) => options.length > 0);
	return (
		<Fold label={t('documents.office.effect_add')} form="say-effect">
			<Form name="say-effect" action={officePath.documentDeed(documentId, 'say-effect')}>
				<Hidden name="id" value={newId()} />
				<Select
					name="effect"
					label={t('documents.field.effect')}
					options={kinds.map((kind) => ({ value: kind, label: t(`documents.effect.${kind}`) }))}
					required
				/>
				<Select name="subject" label={t('documents.field.subject')} options={subjects} required />
				<MultilingualField name="note" label={t('documents.field.note')} rows={2} />
				<Submit kind="second">{t('platform.button.save')}</Submit>
			</Form>
		</Fold>
	);
}
