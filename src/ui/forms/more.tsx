import type { ComponentChildren } from 'preact';
import { useContext, useId } from 'preact/hooks';
import { DrawnContext, FoldedContext } from './drawn.ts';

type MoreProps = {
	label: string;
	/** Open from the start: something in it is filled in. */
	open?: boolean | undefined;
	children: ComponentChildren;
};

/** Fields of a form that are seldom needed, away until somebody wants them, or until the form comes back with something wrong or typed in them. */
export function More({ label, open = false, children }: MoreProps) {
	const id = useId();
	const around = useContext(FoldedContext);
	const cameBackOpen = useContext(DrawnContext)?.opened.has(id) ?? false;
	return (
		<details class="more-fields" open={open || cameBackOpen}>
			<summary>{label}</summary>
			<FoldedContext.Provider value={[...around, id]}>{children}</FoldedContext.Provider>
		</details>
	);
}
