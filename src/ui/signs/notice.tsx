import type { ComponentChildren } from 'preact';
import { usePage } from '../context.ts';
import { Glyph } from './glyph.tsx';

type Kind = 'info' | 'warning' | 'success';
const shapes = { info: 'info', warning: 'late', success: 'good' } as const;

/** A sentence the reader should not miss. Its kind is said in a word where no title says it. */
export function Notice({
	kind = 'info',
	title,
	children
}: {
	kind?: Kind | undefined;
	title?: string | undefined;
	children?: ComponentChildren | undefined;
}) {
	const { t } = usePage();
	return (
		<div class="notice" data-kind={kind}>
			<p class="notice-title">
				<Glyph shape={shapes[kind]} />
				{title ?? t(`ui.notice.${kind}`)}
			</p>
			{children && <div>{children}</div>}
		</div>
	);
}
