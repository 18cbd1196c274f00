import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { placeFor } from './places.ts';

/** Asked for by name: a face that is not installed ends the run, instead of letting the machine put others in its place. */
const folderOf = (name: string): string => dirname(createRequire(import.meta.url).resolve(`@expo-google-fonts/${name}/package.json`));
const folders = [folderOf('pt-sans'), folderOf('pt-serif'), '/usr/share/fonts'];
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
${folders.map((folder) => `\t<dir>${folder}</dir>`).join('\n')}
	<cachedir>${placeFor('fonts')}</cachedir>
${preferred}
	<match target="pattern"><edit name="family" mode="append_last"><string>PT Sans</string></edit></match>
</fontconfig>
`;
