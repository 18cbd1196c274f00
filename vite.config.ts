import { existsSync, readdirSync } from 'node:fs';
import { defineConfig } from 'vite';

/** Only what runs in the browser: the style sheets and the islands. The server is made by bin/build-server.mjs. */
const filesOf = (folder: string, ending: string) =>
	existsSync(folder)
		? readdirSync(folder)
				.filter((name) => name.endsWith(ending) && !/\.(part|d)\./.test(name))
				.map((name) => `${folder}/${name}`)
		: [];

export default defineConfig({
	publicDir: false,
	oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
	build: {
		outDir: 'dist/client',
		manifest: true,
		/** The oldest that know cascade layers: the least the sheets ask of a phone. */
		cssTarget: ['chrome99', 'firefox97', 'safari15.4'],
		modulePreload: { polyfill: false },
		/** The moving map is the one large thing; it is fetched only when somebody asks for it. */
		chunkSizeWarningLimit: 1_300,
		rolldownOptions: {
			input: [...filesOf('src/ui/styles', '.css'), ...filesOf('src/web/islands', '.ts'), ...filesOf('src/web/islands', '.tsx')]
		}
	}
});
