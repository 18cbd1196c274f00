import { useContext } from 'preact/hooks';
import { writeFileSize } from '#platform/i18n/file-sizes.ts';
import { usePage } from '../context.ts';
import { FieldFrame } from './field.tsx';
import { type FieldProps, FormContext, useField } from './form-context.ts';
import { Hidden } from './hidden.tsx';

type FileFieldProps = FieldProps & {
	/** Endings or media types, as `accept` takes them. */
	accept?: string | undefined;
	/** Bytes, at most. */
	atMost?: number | undefined;
	multiple?: boolean | undefined;
};

/**
 * A file from the person's own machine. A refused form cannot bring a single one back: the field asks for it again. Where
 * several may be sent, those that were received stay with the form, and more may be added.
 */
export function FileField({ name, label, hint, required, accept, atMost, multiple }: FileFieldProps) {
	const { t, language } = usePage();
	const form = useContext(FormContext);
	if (form && !form.takesFiles) throw new Error(`The form ${form.name} holds a FileField: say takes="files".`);
	const limit = atMost && t('ui.file.at_most', { size: writeFileSize(atMost, language) });
	const kept = (multiple && listOf(form?.refused?.values[name])) || [];
	const again = form?.refused && (kept.length > 0 ? t('ui.file.kept', { n: kept.length }) : !multiple && t('ui.file.again'));
	const told = [again, hint, limit].filter(Boolean).join(' ');
	const state = useField(name, told, label);
	return (
		<FieldFrame state={state} label={label} hint={told} required={required}>
			{kept.map((receipt) => (
				<Hidden key={receipt} name={name} value={receipt} />
			))}
			<input
				{...state.aria}
				id={state.id}
				type="file"
				name={name}
				accept={accept}
				multiple={multiple}
				required={required && kept.length === 0}
			/>
		</FieldFrame>
	);
}

const listOf = (sent: string | string[] | undefined): string[] => (sent === undefined ? [] : [sent].flat());
