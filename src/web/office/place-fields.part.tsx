import { placeKinds, type Spelling } from '#domain/places/rules.ts';
import { usePage } from '#ui/context.ts';
import { type Option, Select } from '#ui/forms/choices.tsx';
import { MultilingualField } from '#ui/forms/multilingual-field.tsx';

type PlaceFieldsProps = { wider: readonly Option[]; value?: { kind: string; parentId: string | null } };

/** What kind of place it is and in which wider one it lies. */
export function PlaceFields({ wider, value }: PlaceFieldsProps) {
	const { t } = usePage();
	const kinds = placeKinds.map((kind) => ({ value: kind, label: t(`places.kind.${kind}`) }));
	return (
		<>
			<Select name="kind" label={t('platform.word.kind')} options={kinds} value={value?.kind} required />
			<Select
				name="parentId"
				label={t('places.word.within')}
				options={wider}
				value={value?.parentId}
				empty={t('platform.value.not_determined')}
			/>
		</>
	);
}

type SpellingFieldsProps = { /** `spellings.0` where a place brings its first one. */ under?: string; value?: Spelling };

/** One way the record writes the place, and where it is written so. */
export function SpellingFields({ under, value }: SpellingFieldsProps) {
	const { t } = usePage();
	const name = (field: string) => (under ? `${under}.${field}` : field);
	return (
		<>
			<MultilingualField name={name('name')} label={t('places.word.spelling')} value={value?.name} required />
			<MultilingualField name={name('note')} label={t('places.word.spelling_note')} value={value?.note} />
		</>
	);
}
