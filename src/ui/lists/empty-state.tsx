import type { ComponentChildren } from 'preact';

/** Where a list has nothing to show: why, and what one can do about it. */
export const EmptyState = ({ children, action }: { children: ComponentChildren; action?: ComponentChildren | undefined }) => (
	<div class="empty">
		<p>{children}</p>
		{action}
	</div>
);
