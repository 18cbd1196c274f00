import type { ComponentChildren } from 'preact';
import { LegendContext } from './drawn.ts';

/** Fields that belong together, under their common name. */
export const Fieldset = ({ legend, children }: { legend: string; children: ComponentChildren }) => (
	<fieldset class="fieldset">
		<legend>{legend}</legend>
		<LegendContext.Provider value={legend}>{children}</LegendContext.Provider>
	</fieldset>
);
