import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

/**
 * The server as a few files, for `npm start` and `npm run demo`: Node reads them in half the time of the hundreds they
 * are made of. Packages stay where npm put them. Development, tests and the command line run from the source.
 */
const source = fileURLToPath(new URL('../src/', import.meta.url));
const output = fileURLToPath(new URL('../dist/server/', import.meta.url));

/** Sheets, migrations, messages and records are found from the file that names them, which is still there. */
const filesFromTheirSource = {
	name: 'files-from-their-source',
	load(file) {
		if (!file.startsWith(source) || !/\.tsx?$/.test(file)) return null;
		const text = readFileSync(file, 'utf8');
		if (!text.includes('import.meta.url')) return null;
		const from = JSON.stringify(relative(output, file).replaceAll('\\', '/'));
		return text.replaceAll('import.meta.url', `new URL(${from}, import.meta.url).href`);
	}
};

await build({
	input: `${source}main.ts`,
	platform: 'node',
	external: (name) => !/^[./#]|^[A-Z]:/.test(name),
	plugins: [filesFromTheirSource],
	output: { dir: output, sourcemap: true, cleanDir: true }
});
