import type { ComponentChildren } from 'preact';
import { usePage } from '../context.ts';
import { FieldFrame, GroupFrame } from './field.tsx';
import { type FieldProps, useField } from './form-context.ts';

export type Option = { value: string; label: string };
/** Options under a common name, for long lists. */
export type OptionGroup = { label: string; options: readonly Option[] };

type SelectProps = FieldProps & {
	options: readonly (Option | OptionGroup)[];
	value?: string | null | undefined;
	/** What stands there before a choice is made. */
	empty?: string | undefined;
};

/** One of many known things. Of up to five, RadioGroup shows them all at once. */
export function Select({ name, label, hint, required, options, value, empty }: SelectProps) {
	const { t } = usePage();
	const state = useField(name, hint, label);
	const chosen = state.typed(value);
	return (
		<FieldFrame state={state} label={label} hint={hint} required={required}>
			<select {...state.aria} id={state.id} name={name} required={required}>
				<option value="">{empty ?? t('ui.form.choose')}</option>
				{options.map((each) =>
					'options' in each ? (
						<optgroup key={each.label} label={each.label}>
							<Options options={each.options} chosen={chosen} />
						</optgroup>
					) : (
						<Options key={each.value} options={[each]} chosen={chosen} />
					)
				)}
			</select>
		</FieldFrame>
	);
}

const Options = ({ options, chosen }: { options: readonly Option[]; chosen: string }) => (
	<>
		{options.map(({ value, label }) => (
			<option key={value} value={value} selected={value === chosen}>
				{label}
			</option>
		))}
	</>
);

type Choice = Option & {
	hint?: string /** Shown under the choice: a field that belongs to it alone. */ | undefined;
	more?: ComponentChildren | undefined;
};
type GroupProps = FieldProps & { options: readonly Choice[]; lay?: 'column' | 'row' | undefined };

/** One of a few, all seen at once. */
export function RadioGroup({ name, label, hint, required, options, value, lay }: GroupProps & { value?: string | null | undefined }) {
	const state = useField(name, hint, label);
	const chosen = state.typed(value);
	return (
		<GroupFrame state={state} label={label} hint={hint} required={required}>
			<Choices kind="radio" name={name} required={required} options={options} chosen={[chosen]} lay={lay} />
		</GroupFrame>
	);
}

/** Any number of a few: each chosen one is sent under the same name. */
export function CheckboxGroup({
	name,
	label,
	hint,
	required,
	options,
	values = [],
	lay
}: GroupProps & { values?: readonly string[] | undefined }) {
	const state = useField(name, hint, label);
	return (
		<GroupFrame state={state} label={label} hint={hint} required={required}>
			<Choices kind="checkbox" name={name} options={options} chosen={state.typedList(values)} lay={lay} />
		</GroupFrame>
	);
}

type ChoicesProps = Pick<GroupProps, 'name' | 'required' | 'options'> & {
	kind: 'radio' | 'checkbox';
	chosen: readonly string[];
	lay: GroupProps['lay'];
};

const Choices = ({ kind, name, required, options, chosen, lay }: ChoicesProps) => (
	<div class="choices" data-lay={lay}>
		{options.map(({ value, label, hint, more }) => (
			<div key={value}>
				<label class="choice">
					<input type={kind} name={name} value={value} checked={chosen.includes(value)} required={required} />
					<span>
						{label}
						{hint && <small class="hint">{hint}</small>}
					</span>
				</label>
				{more && <div class="choice-more">{more}</div>}
			</div>
		))}
	</div>
);
