import { say, usePage } from '../context.ts';
import { type FieldProps, useField } from './form-context.ts';

type CheckboxProps = Omit<FieldProps, 'hint'> & {
	/** Sent when ticked; nothing is sent when not. */ value?: string | undefined;
	checked?: boolean | undefined;
};

/** A single yes. */
export function Checkbox({ name, label, required, value = 'yes', checked = false }: CheckboxProps) {
	const page = usePage();
	const state = useField(name, undefined, label);
	return (
		<div class="field" data-refused={state.problem ? '' : undefined}>
			{state.problem && (
				<p class="problem" id={`${state.id}-problem`}>
					<span class="visually-hidden">{page.t('ui.form.problem')} </span>
					{say(page, state.problem)}
				</p>
			)}
			<label class="choice">
				<input
					{...state.aria}
					id={state.id}
					type="checkbox"
					name={name}
					value={value}
					checked={state.typedList(checked ? [value] : []).includes(value)}
					required={required}
				/>
				<span>{label}</span>
			</label>
		</div>
	);
}
