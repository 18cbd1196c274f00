import type { ComponentChildren } from 'preact';
import { usePage } from '../context.ts';

type FoldProps = {
	/** The button that opens it. */
	label: ComponentChildren;
	/** The name of the form inside: when it comes back the fold is open, so that its problems are seen. */
	form: string;
	children: ComponentChildren;
};

/** A form beside what it changes, away until somebody wants it. */
export function Fold({ label, form, children }: FoldProps) {
	const { refused } = usePage();
	return (
		<details class="fold" open={refused?.form === form}>
			<summary class="button" data-kind="second">
				{label}
			</summary>
			<div>{children}</div>
		</details>
	);
}
