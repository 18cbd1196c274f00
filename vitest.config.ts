import { defineConfig } from 'vitest/config';

export default defineConfig({
	oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
	test: {
		include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'bin/**/*.test.ts', 'e2e/*.test.ts', 'data/**/*.test.ts'],
		globalSetup: 'src/testing/server.ts',
		setupFiles: 'src/testing/database.ts',
		testTimeout: 30_000,
		hookTimeout: 60_000
	}
});
