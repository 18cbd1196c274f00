import type { ComponentChildren } from 'preact';
import { usePage } from '../context.ts';
import { Glyph } from './glyph.tsx';

type Step = {
	label: string;
	state: 'done' | 'current' | 'ahead' /** When it was reached, who has it now. */;
	note?: ComponentChildren | undefined;
};
const shapes = { done: 'good', current: 'waiting', ahead: 'neutral' } as const;

/** Where in a process a thing stands: minutes from draft to signature, a recommendation from sent to confirmed. */
export function Steps({ label, steps }: { label: string; steps: readonly Step[] }) {
	const { t } = usePage();
	return (
		<ol class="steps" aria-label={label}>
			{steps.map((step) => (
				<li key={step.label} data-state={step.state} aria-current={step.state === 'current' ? 'step' : undefined}>
					<Glyph shape={shapes[step.state]} />
					<span>
						{step.label}
						<span class="visually-hidden"> ({t(`ui.steps.${step.state}`)})</span>
						{step.note && <small>{step.note}</small>}
					</span>
				</li>
			))}
		</ol>
	);
}
