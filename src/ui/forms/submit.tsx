import type { ComponentChildren } from 'preact';
import { usePage } from '../context.ts';

type SubmitProps = {
	children: ComponentChildren;
	/** `first` is what the page is for, once on a page; `second` all others; `grave` what cannot be undone. */
	kind?: 'first' | 'second' | 'grave' | undefined;
	/** Tells the deed which of several buttons was pressed. */
	name?: string | undefined;
	value?: string | undefined;
};

export const Submit = ({ children, kind = 'first', name, value }: SubmitProps) => (
	<button type="submit" class="button" data-kind={kind} name={name} value={value}>
		{children}
	</button>
);

/** A deed that should not happen by a slip of the thumb: the first press only opens what it means and the second button. */
export function ConfirmSubmit({
	children,
	question,
	confirm,
	name,
	value
}: Omit<SubmitProps, 'kind'> & { question?: ComponentChildren | undefined; confirm?: string | undefined }) {
	const { t } = usePage();
	return (
		<details class="confirm">
			<summary class="button" data-kind="second">
				{children}
			</summary>
			<div>
				<p>{question ?? t('platform.form.sure')}</p>
				<Submit kind="grave" name={name} value={value}>
					{confirm ?? t('platform.button.confirm')}
				</Submit>
			</div>
		</details>
	);
}

/** Buttons and links of one form, side by side where there is room. */
export const Actions = ({ children }: { children: ComponentChildren }) => <div class="actions">{children}</div>;
