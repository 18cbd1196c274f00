import { type Language, languages } from '#platform/i18n/languages.ts';
import type { Text } from '#platform/i18n/text.ts';
import { usePage } from '../context.ts';
import { GroupFrame } from './field.tsx';
import { type FieldProps, type FieldState, useField } from './form-context.ts';
import { LanguageInput } from './language-input.tsx';

type MultilingualFieldProps = FieldProps & {
	value?: Text | null | undefined /** Lines shown; one for a title. */;
	rows?: number | undefined;
};

/**
 * A text in the language it was first written in, with its translations beside it. Sends `name.original` and `name.ky`,
 * `name.ru`, `name.en`. Languages not written yet are folded away; the original's is always open.
 */
export function MultilingualField({ name, label, hint, required, value, rows = 1 }: MultilingualFieldProps) {
	const { t, language } = usePage();
	const state = useField(name, hint, label);
	const fields: Record<Language, FieldState> = { ky: useField(`${name}.ky`), ru: useField(`${name}.ru`), en: useField(`${name}.en`) };
	const original = useField(`${name}.original`).typed(value?.original ?? language);
	const written = (each: Language) => each === original || fields[each].typed(value?.[each]) !== '';
	const missing = languages.filter((each) => !written(each));
	const input = (each: Language) => (
		<LanguageInput
			key={each}
			name={`${name}.${each}`}
			language={each}
			state={fields[each]}
			value={fields[each].typed(value?.[each])}
			rows={rows}
		/>
	);
	return (
		<GroupFrame state={state} label={label} hint={hint} required={required} class="multilingual">
			<div class="choices original" data-lay="row" role="radiogroup" aria-label={t('platform.form.original_language')}>
				<span aria-hidden="true">{t('platform.form.original_language')}:</span>
				{languages.map((each) => (
					<label key={each} class="choice">
						<input type="radio" name={`${name}.original`} value={each} checked={each === original} />
						<span lang={each}>{t(`platform.language.name.${each}`)}</span>
					</label>
				))}
			</div>
			{languages.filter(written).map(input)}
			{missing.length > 0 && (
				<details open={missing.some((each) => fields[each].problem || fields[each].standing)}>
					<summary>{t('ui.translations.add', { languages: missing.map((each) => t(`platform.language.in.${each}`)).join(', ') })}</summary>
					{missing.map(input)}
				</details>
			)}
		</GroupFrame>
	);
}
