import { existsSync, readdirSync } from 'node:fs';
import { defineConfig } from 'vite';

/** Only what runs in the browser: the style sheets and the islands. The server runs from its source. */
const filesOf = (folder: string, ending: string) =>
	existsSync(folder)
		? readdirSync(folder)
				.filter((name) => name.endsWith(ending) && !name.includes('.part.'))
				.map((name) => `${folder}/${name}`)
		: [];

export default defineConfig({
	publicDir: false,
	oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
	build: {
		outDir: 'dist/client',
		manifest: true,
		modulePreload: { polyfill: false },
		rolldownOptions: { input: [...filesOf('src/ui/styles', '.css'), ...filesOf('src/web/islands', '.tsx')] }
	}
});
