import type { ComponentChildren } from 'preact';
import { say, usePage } from '../context.ts';
import type { FieldState } from './form-context.ts';

type FieldFrameProps = {
	state: FieldState;
	label: string;
	hint?: string | undefined;
	/**
	 * `sometimes` where another answer tells whether it is needed: then nothing is said of it here; nor where something is
	 * wrong, for that may be that it is empty.
	 */
	required?: boolean | 'sometimes' | undefined;
	children: ComponentChildren;
};

/** A control with its label above it, and between the two what is to be known before typing. */
export const FieldFrame = ({ state, label, hint, required, children }: FieldFrameProps) => (
	<div class="field" data-refused={state.problem ? '' : undefined}>
		<label for={state.id}>
			{label}
			{!required && !state.problem && <Optional />}
		</label>
		<Hint state={state} hint={hint} />
		<Answer state={state} />
		{children}
	</div>
);

/** The same for several controls that answer one question. The summary of problems leads to the group itself. */
export const GroupFrame = ({
	state,
	label,
	hint,
	required,
	children,
	class: className
}: FieldFrameProps & { class?: string | undefined }) => (
	<fieldset
		id={state.id}
		class={className ? `field ${className}` : 'field'}
		data-refused={state.problem ? '' : undefined}
		aria-describedby={state.aria['aria-describedby']}
		tabIndex={state.problem ? -1 : undefined}
	>
		<legend>
			{label}
			{!required && !state.problem && <Optional />}
		</legend>
		<Hint state={state} hint={hint} />
		<Answer state={state} />
		{children}
	</fieldset>
);

function Optional() {
	const { t } = usePage();
	return <span class="optional"> ({t('platform.form.optional')})</span>;
}

const Hint = ({ state, hint }: { state: FieldState; hint: string | undefined }) =>
	hint ? (
		<p class="hint" id={`${state.id}-hint`}>
			{hint}
		</p>
	) : null;

/** What the house answers to this field: why it was refused, and what someone else wrote there meanwhile. */
export function Answer({ state }: { state: FieldState }) {
	const page = usePage();
	return (
		<>
			{state.problem && (
				<p class="problem" id={`${state.id}-problem`}>
					<span class="visually-hidden">{page.t('ui.form.problem')} </span>
					{say(page, state.problem)}
				</p>
			)}
			{state.standing !== null && (
				<p class="standing" id={`${state.id}-standing`}>
					{state.standing ? page.t('platform.form.now_stands', { value: state.standing }) : page.t('platform.form.now_empty')}
				</p>
			)}
		</>
	);
}
