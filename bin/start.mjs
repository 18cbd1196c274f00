/** The server as `npm run build` made it, with stack traces that show the source. Words after it are the server's own. */
import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';

const built = new URL('../dist/server/main.js', import.meta.url);
if (!existsSync(built)) {
	console.error('The server is not built yet. Run: npm run build');
	process.exit(1);
}
enableCompileCache?.();
process.setSourceMapsEnabled(true);
await import(built.href);
