import type { Language } from '#platform/i18n/languages.ts';
import { FieldFrame } from './field.tsx';
import { type FieldProps, useField } from './form-context.ts';

type Typed = FieldProps & { value?: string | null | undefined };

type TextFieldProps = Typed & {
	type?: 'text' | 'email' | 'tel' | 'url' | undefined;
	autocomplete?: string | undefined;
	/** The language of what is typed, where it is known: the keyboard and the speller follow it. */
	lang?: Language | undefined;
	/** How long the answer usually is: the box promises no more room than that. */
	room?: 'short' | 'usual' | undefined;
	maxlength?: number | undefined;
	/** What was answered before, offered by the browser while one types; anything else may be written too. */
	suggestions?: readonly string[] | undefined;
};

export function TextField({
	name,
	label,
	hint,
	required,
	value,
	type = 'text',
	autocomplete,
	lang,
	room = 'usual',
	maxlength,
	suggestions
}: TextFieldProps) {
	const state = useField(name, hint, label);
	const listId = `${state.id}-list`;
	return (
		<FieldFrame state={state} label={label} hint={hint} required={required}>
			<input
				{...state.aria}
				id={state.id}
				type={type}
				name={name}
				value={state.typed(value)}
				required={required}
				autocomplete={autocomplete}
				lang={lang}
				maxlength={maxlength}
				data-room={room}
				list={suggestions && listId}
			/>
			{suggestions && (
				<datalist id={listId}>
					{suggestions.map((each) => (
						<option key={each} value={each} />
					))}
				</datalist>
			)}
		</FieldFrame>
	);
}

export function TextArea({
	name,
	label,
	hint,
	required,
	value,
	rows = 4,
	lang,
	maxlength
}: Typed & { rows?: number | undefined; lang?: Language | undefined; maxlength?: number | undefined }) {
	const state = useField(name, hint, label);
	return (
		<FieldFrame state={state} label={label} hint={hint} required={required}>
			<textarea
				{...state.aria}
				id={state.id}
				name={name}
				rows={rows}
				required={required}
				lang={lang}
				maxlength={maxlength}
				value={state.typed(value)}
			/>
		</FieldFrame>
	);
}

/** Whole numbers, or with a decimal mark where `step` allows it. Typed as text: a turned wheel must not change a count. */
export function NumberField({
	name,
	label,
	hint,
	required,
	value,
	unit,
	decimal
}: Omit<Typed, 'value' | 'required'> & {
	value?: number | string | null | undefined;
	/** `sometimes` where another answer of the form tells whether it is needed. */
	required?: boolean | 'sometimes' | undefined;
	unit?: string | undefined;
	decimal?: boolean | undefined;
}) {
	const state = useField(name, hint, label);
	return (
		<FieldFrame state={state} label={label} hint={hint} required={required}>
			<span class="with-unit">
				<input
					{...state.aria}
					id={state.id}
					type="text"
					inputmode={decimal ? 'decimal' : 'numeric'}
					name={name}
					value={state.typed(value === null || value === undefined ? '' : String(value))}
					required={required === true}
					autocomplete="off"
					data-room="short"
				/>
				{unit && <span> {unit}</span>}
			</span>
		</FieldFrame>
	);
}

/** Never comes back filled in. `autocomplete` tells a keeper of passwords whether to offer an old one or make a new one. */
export function PasswordField({
	name,
	label,
	hint,
	autocomplete
}: Omit<FieldProps, 'required'> & { autocomplete: 'current-password' | 'new-password' }) {
	const state = useField(name, hint, label);
	return (
		<FieldFrame state={state} label={label} hint={hint} required>
			<input {...state.aria} id={state.id} type="password" name={name} required autocomplete={autocomplete} />
		</FieldFrame>
	);
}
