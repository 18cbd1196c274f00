import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';
import { expect, test } from 'vitest';

const transparent = '#0000';

async function builtSheet(name: string): Promise<string> {
	const input = fileURLToPath(new URL(`./${name}.css`, import.meta.url));
	const built = await build({ configFile: false, logLevel: 'error', build: { write: false, rolldownOptions: { input } } });
	const files = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
	const sheet = files.find(({ fileName }) => fileName.endsWith('.css'));
	return sheet?.type === 'asset' ? sheet.source.toString() : '';
}

test('everything a public page wears is at most 5 kB on the way, and the office adds little', async () => {
	const [shown, filledIn] = [await builtSheet('public'), await builtSheet('office')];
	expect(brotliCompressSync(shown).length).toBeLessThan(5000);
	expect(brotliCompressSync(shown + filledIn).length).toBeLessThan(6000);
});

test('the sheets fetch nothing, and a component takes its colours from the tokens', async () => {
	const css = `${await builtSheet('public')}${await builtSheet('office')}`;
	expect(css).not.toMatch(/url\(|@import/);
	const [, components = ''] = css.split('@layer base{');
	const own = components.match(/#[\da-f]{3,8}\b|rgba?\(|oklch\(/g) ?? [];
	expect(own.filter((colour) => colour !== transparent)).toEqual([]);
});
