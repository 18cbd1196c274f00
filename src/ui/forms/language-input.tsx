import type { Language } from '#platform/i18n/languages.ts';
import { usePage } from '../context.ts';
import { Answer } from './field.tsx';
import type { FieldState } from './form-context.ts';

type LanguageInputProps = { name: string; language: Language; state: FieldState; value: string; rows: number };

/** One language of a text: the keyboard and the speller are told which. */
export function LanguageInput({ name, language, state, value, rows }: LanguageInputProps) {
	const { t } = usePage();
	return (
		<div class="field" data-refused={state.problem ? '' : undefined}>
			<label for={state.id} class="language-name" lang={language}>
				{t(`platform.language.name.${language}`)}
			</label>
			<Answer state={state} />
			{rows > 1 ? (
				<textarea {...state.aria} id={state.id} name={name} rows={rows} lang={language} value={value} />
			) : (
				<input {...state.aria} id={state.id} type="text" name={name} lang={language} value={value} />
			)}
		</div>
	);
}
