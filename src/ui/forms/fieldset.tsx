import type { ComponentChildren } from 'preact';

/** Fields that belong together, under their common name. */
export const Fieldset = ({ legend, children }: { legend: string; children: ComponentChildren }) => (
	<fieldset class="fieldset">
		<legend>{legend}</legend>
		{children}
	</fieldset>
);
