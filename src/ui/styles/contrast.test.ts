import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Pair = readonly [string, string];

/** Which colour is read on which. WCAG 2.2 asks 4.5 of text (1.4.3) and 3 of edges and signs (1.4.11). */
const text: readonly Pair[] = [
	...['ink', 'ink-soft', 'ink-faded', 'way', 'way-near', 'way-been', 'seal', 'late', 'good', 'waiting'].map(
		(front): Pair => [front, 'paper']
	),
	...['ink', 'ink-soft', 'ink-faded', 'way', 'way-near', 'way-been'].map((front): Pair => [front, 'paper-shade']),
	...['good', 'waiting', 'late', 'told'].map((front): Pair => [front, `${front}-shade`]),
	...['good-shade', 'waiting-shade', 'late-shade', 'told-shade'].map((back): Pair => ['ink', back]),
	...['way', 'way-near', 'late', 'ink'].map((back): Pair => ['paper', back]),
	['way', 'told-shade'],
	['late', 'paper'],
	['ink', 'halo']
];
const edges: readonly Pair[] = [
	['line-strong', 'paper'],
	['line-strong', 'paper-shade'],
	['seal', 'paper'],
	['way', 'line'],
	['ink', 'paper']
];

const sheet = readFileSync(new URL('./parts/tokens.css', import.meta.url), 'utf8');
const colours = new Map(
	[...sheet.matchAll(/--([\w-]+):\s*#([\da-f]{3,6});/g)].map(([, name = '', hex = '']) => [
		name,
		hex.length === 3 ? hex.replace(/./g, '$&$&') : hex
	])
);

/** Relative luminance of an sRGB colour, as WCAG defines it. */
function luminance(token: string): number {
	const hex = colours.get(token);
	if (!hex) throw new Error(`there is no colour --${token}`);
	const [red = 0, green = 0, blue = 0] = [0, 2, 4]
		.map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
		.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
	const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
	return (light + 0.05) / (dark + 0.05);
}

test.each(text)('%s can be read on %s', (front, back) => expect(contrast(front, back)).toBeGreaterThanOrEqual(4.5));

test.each(edges)('%s is seen against %s', (front, back) => expect(contrast(front, back)).toBeGreaterThanOrEqual(3));

test('what one reads all day is far above the least', () => expect(contrast('ink', 'paper')).toBeGreaterThan(12));

test('each token says what it is for', () => {
	const silent = [...sheet.matchAll(/^\t\t--([\w-]+):[^;]*;(.*)$/gm)].filter(
		([, name = '', rest = '']) => !rest.includes('/*') && !name.endsWith('-shade')
	);
	expect(silent.map(([line]) => line.trim())).toEqual([]);
});
