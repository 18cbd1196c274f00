import { organizationKinds } from '#domain/people/rules.ts';
import type { Text } from '#platform/i18n/text.ts';
import { usePage } from '#ui/context.ts';
import { Select } from '#ui/forms/choices.tsx';
import { MultilingualField } from '#ui/forms/multilingual-field.tsx';
import { TextArea } from '#ui/forms/text-fields.tsx';

export function KindField({ value }: { value?: string }) {
	const { t } = usePage();
	const options = organizationKinds.map((kind) => ({ value: kind, label: t(`people.organization.kind.${kind}`) }));
	return <Select name="kind" label={t('platform.word.kind')} options={options} value={value} required />;
}

type NameFieldsProps = { value?: { name: Text; shortName: Text | null; spellings: readonly string[] } };

/** A name, its short form and the other ways documents write it. */
export function NameFields({ value }: NameFieldsProps) {
	const { t } = usePage();
	return (
		<>
			<MultilingualField name="name" label={t('platform.word.name')} value={value?.name} required />
			<MultilingualField name="shortName" label={t('people.names.short')} value={value?.shortName} />
			<TextArea
				name="spellings"
				label={t('people.names.spellings')}
				hint={t('people.names.spellings_hint')}
				value={value?.spellings.join('\n')}
				rows={3}
			/>
		</>
	);
}
