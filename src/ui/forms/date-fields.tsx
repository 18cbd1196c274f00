import { usePage } from '../context.ts';
import { FieldFrame } from './field.tsx';
import { type FieldProps, useField } from './form-context.ts';

type DateFieldProps = FieldProps & {
	/** A day as YYYY-MM-DD; shown and typed as officials write it, 28.05.2014. */
	value?: string | null | undefined;
};

/** A day typed by hand: faster than a calendar for somebody copying from paper, and the same in every browser. */
export function DateField({ name, label, hint, required, value }: DateFieldProps) {
	const { t } = usePage();
	const told = hint ?? t('platform.form.date_hint');
	const state = useField(name, told);
	return (
		<FieldFrame state={state} label={label} hint={told} required={required}>
			<input
				{...state.aria}
				id={state.id}
				type="text"
				inputmode="decimal"
				name={name}
				value={state.typed(asTyped(value))}
				required={required}
				autocomplete="off"
				data-room="short"
			/>
		</FieldFrame>
	);
}

/** Hours and minutes, as HH:MM. */
export function TimeField({ name, label, hint, required, value }: DateFieldProps) {
	const state = useField(name, hint);
	return (
		<FieldFrame state={state} label={label} hint={hint} required={required}>
			<input {...state.aria} id={state.id} type="time" name={name} value={state.typed(value)} required={required} data-room="short" />
		</FieldFrame>
	);
}

/** '2014-05-28' → '28.05.2014'; anything else as it came. */
export const asTyped = (day: string | null | undefined): string => (day ?? '').replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3.$2.$1');
