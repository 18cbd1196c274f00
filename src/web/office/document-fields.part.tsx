import type { DocumentRow } from '#domain/documents/queries.server.ts';
import { documentKinds } from '#domain/documents/rules.ts';
import { Checkbox } from '#ui/forms/checkbox.tsx';
import { type Option, Select } from '#ui/forms/choices.tsx';
import { DateField } from '#ui/forms/date-fields.tsx';
import { MultilingualField } from '#ui/forms/multilingual-field.tsx';
import { TextField } from '#ui/forms/text-fields.tsx';
import type { Page } from '#ui/page.ts';

type Entry = { value?: DocumentRow; issuers: readonly Option[] };

/**
 * What the register says of a paper. What nobody knows stays empty. Called as a function inside the form, not drawn as a
 * component, so that the form's summary of problems can name the fields.
 */
export const documentFields = ({ t }: Page, { value, issuers }: Entry) => (
	<>
		<Select
			name="kind"
			label={t('documents.field.kind')}
			options={documentKinds.map((kind) => ({ value: kind, label: t(`documents.kind.${kind}`) }))}
			value={value?.kind}
			required
		/>
		<TextField
			name="number"
			label={t('documents.field.number')}
			hint={t('documents.field.number_hint')}
			value={value?.number}
			maxlength={60}
			room="short"
		/>
		<DateField name="issuedOn" label={t('documents.field.issued_on')} value={value?.issuedOn} />
		<Select
			name="issuerId"
			label={t('documents.field.issuer')}
			options={issuers}
			value={value?.issuer?.id}
			empty={t('documents.field.issuer_unknown')}
		/>
		<MultilingualField name="title" label={t('documents.field.title')} value={value?.title} required />
		<MultilingualField name="note" label={t('documents.field.note')} value={value?.note} rows={3} />
		<Checkbox name="isPublic" label={t('documents.field.is_public')} checked={value?.isPublic ?? true} />
	</>
);
