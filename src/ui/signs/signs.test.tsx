import { expect, test } from 'vitest';
import { aPage } from '#testing/page.ts';
import { renderPage } from '../render.ts';
import { BarChart } from './bar-chart.tsx';
import { Notice } from './notice.tsx';
import { Figure } from './picture.tsx';
import { PicturePair } from './picture-pair.tsx';
import { Share } from './share.tsx';
import { Status, Tag } from './status.tsx';
import { Steps } from './steps.tsx';

const shown = (vnode: Parameters<typeof renderPage>[0]) => renderPage(vnode, aPage({ language: 'en' })).replace('<!doctype html>', '');
const kinds = ['neutral', 'waiting', 'good', 'late', 'closed'] as const;

test('each state has a shape of its own and a word; the shape is silent', () => {
	const drawn = kinds.map((is) => shown(<Status is={is}>word</Status>));
	expect(new Set(drawn.map((html) => / d="([^"]+)"/.exec(html)?.[1])).size).toBe(kinds.length);
	for (const html of drawn) expect(html).toMatch(/<svg[^>]*aria-hidden="true">.*<\/svg>word<\/span>$/);
});

test('a share says n of N beside its percentage, and no percentage without a base', () => {
	expect(shown(<Share n={7} of={12} label="confirmed" definition="By a second party." />)).toMatch(
		/<b>7\/12 \(58%\)<\/b>.*<small>By a second party/
	);
	const empty = shown(<Share n={0} of={0} label="confirmed" />);
	expect(empty).toContain('nothing to count yet');
	expect(empty).not.toMatch(/%|<svg/);
});

test('a bar chart is a table of its numbers', () => {
	const rows = [
		{ label: 'City hall', value: 12, text: '12 decisions' },
		{ label: 'SES', value: 3 }
	];
	const html = shown(<BarChart caption="By addressee" label="Addressee" value="Decisions" rows={rows} />);
	expect(html).toContain('<caption>By addressee</caption>');
	expect(html).toContain('<th scope="row">SES</th>');
	expect(html).toContain('<span class="bar-value">12 decisions</span>');
	expect([...html.matchAll(/class="bar-part" width="([^"]+)"/g)].map(([, width]) => width)).toEqual(['100', '25']);
});

test('a process says in words where it stands', () => {
	const html = shown(
		<Steps
			label="Minutes"
			steps={[
				{ label: 'Draft', state: 'done', note: '28 May' },
				{ label: 'Approved', state: 'current' },
				{ label: 'Signed', state: 'ahead' }
			]}
		/>
	);
	expect(html).toMatch(
		/<ol class="steps" aria-label="Minutes">.*Draft<span class="visually-hidden"> \(done\)<\/span><small>28 May<\/small>/
	);
	expect(html.match(/aria-current="step"/g)).toHaveLength(1);
});

test('a notice without a title says its kind', () => {
	expect(shown(<Notice kind="warning">…</Notice>)).toContain('Important');
	expect(shown(<Notice title="Saved" />)).not.toContain('Please note');
	expect(shown(<Tag>recommendation</Tag>)).toBe('<span class="tag">recommendation</span>');
});

const street = {
	alt: 'A street',
	...{ width: 800, height: 600 },
	sources: [480, 960].map((width) => ({ width, avif: `/${width}.avif`, jpg: `/${width}.jpg` }))
};

test('a picture keeps its place free, waits until it is near, and comes as small as the screen allows', () => {
	const html = shown(
		<Figure {...street} to="/large">
			In spring
		</Figure>
	);
	expect(html).toContain('<source type="image/avif" srcset="/480.avif 480w, /960.avif 960w"');
	expect(html).toMatch(/<a href="\/large"><picture>.*<img src="\/480.jpg" srcset="\/480.jpg 480w, \/960.jpg 960w"/);
	expect(html).toMatch(/width="800" height="600" alt="A street" loading="lazy".*<figcaption>In spring/);
});

test('a pair stands side by side, each named once; one over the other can be reached by the keyboard', () => {
	const html = shown(
		<PicturePair before={{ ...street, alt: 'Before', words: '2013' }} after={{ ...street, alt: 'After', words: '2014' }} />
	);
	expect([...html.matchAll(/ alt(?:="([^"]*)")?[ >]/g)].map(([, alt = '']) => alt)).toEqual(['Before', 'After', '', '']);
	expect(html).toMatch(/<details[^>]*><summary>.*tabindex="0" aria-label="One over the other"/);
});
