import { expect, test } from 'vitest';
import { aPage } from '#testing/page.ts';
import { renderPage } from '../render.ts';
import { Difference, DifferenceKey } from './difference.tsx';

const stretches = [
	{ words: 'Кеңеш ', stands: 'both' },
	{ words: 'айына', stands: 'before' },
	{ words: 'чейрегине', stands: 'after' },
	{ words: ' бир жолу <чогулат>', stands: 'both' }
] as const;

test('what went out and what came in are told by their elements and in words, not by colour', () => {
	const html = renderPage(<Difference stretches={stretches} lang="ky" />, aPage({ language: 'ky' }));
	expect(html).toMatch(/<del><span class="visually-hidden" lang="ky"> \[алынып салынган\] <\/span>айына<span/);
	expect(html).toMatch(/<ins><span class="visually-hidden" lang="ky"> \[кошулган\] <\/span>чейрегине<span/);
	expect(html).toContain('бир жолу &lt;чогулат>');
	expect(html).not.toContain('class="difference" lang');
});

test('words of another language are marked, what is said of them is in the reader’s', () => {
	const html = renderPage(<Difference stretches={stretches} lang="ky" />, aPage({ language: 'ru' }));
	expect(html).toContain('<span class="difference" lang="ky">');
	expect(html).toContain('<span class="visually-hidden" lang="ru"> [добавлено] </span>');
	expect(renderPage(<DifferenceKey />, aPage({ language: 'ru' }))).toContain('<ins>подчёркнуто – добавлено</ins>');
});
