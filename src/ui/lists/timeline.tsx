import type { ComponentChildren } from 'preact';

type Happening = {
	key: string;
	/** A Time, or the words of a date with doubt. */
	when: ComponentChildren;
	what: ComponentChildren;
	status?: ComponentChildren | undefined;
	/** Who did it, what they wrote, which file they left. */
	more?: ComponentChildren | undefined;
};

/** A story of dated events, the oldest first unless the page says otherwise. */
export const Timeline = ({ happenings }: { happenings: readonly Happening[] }) => (
	<ol class="timeline">
		{happenings.map(({ key, when, what, status, more }) => (
			<li key={key}>
				<p class="when">{when}</p>
				<div>
					<p class="what">
						{what} {status}
					</p>
					{more && <div class="more">{more}</div>}
				</div>
			</li>
		))}
	</ol>
);
