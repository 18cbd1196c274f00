import type { ComponentChildren } from 'preact';
import { Glyph, type Standing } from './glyph.tsx';

/**
 * The state of a thing as a shape and a word; the colour only repeats them. `late` asks somebody to act, `waiting` that
 * they are acting, `good` that it is settled, `closed` that nothing more will follow, `neutral` makes no judgement.
 */
export const Status = ({ is, children }: { is: Standing; children: ComponentChildren }) => (
	<span class="status" data-is={is}>
		<Glyph shape={is} />
		{children}
	</span>
);

/** What kind of thing it is; says nothing about how it stands. */
export const Tag = ({ children }: { children: ComponentChildren }) => <span class="tag">{children}</span>;
