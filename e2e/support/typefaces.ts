import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeFor } from './places.ts';

const packages = join(import.meta.dirname, '../../node_modules/@expo-google-fonts');
const faces = { 'PT Sans': ['sans-serif', 'system-ui', 'ui-sans-serif', 'monospace'], 'PT Serif': ['serif'] };

/**
 * A bare machine has no typeface at all: letters would have no width and pages could not be judged. Everywhere the same
 * two faces are used, so that a page is as wide in every run and the pictures of the manual look alike.
 */
export function typefaces(): Record<string, string> {
	const file = placeFor('fonts.conf');
	if (!existsSync(file) || readFileSync(file, 'utf8') !== described) writeFileSync(file, described);
	return { FONTCONFIG_FILE: file };
}

const preferred = Object.entries(faces)
	.flatMap(([face, kinds]) =>
		kinds.map((kind) => `\t<alias binding="same"><family>${kind}</family><prefer><family>${face}</family></prefer></alias>`)
	)
	.join('\n');

const described = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
	<dir>${packages}</dir>
	<dir>/usr/share/fonts</dir>
	<cachedir>${placeFor('fonts')}</cachedir>
${preferred}
</fontconfig>
`;
