/** Lets Node read .tsx: types are stripped and JSX becomes calls of Preact's, with stack traces that show the source. */
import { readFileSync } from 'node:fs';
import { enableCompileCache, registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'rolldown/utils';

enableCompileCache?.();

registerHooks({
	load(url, context, next) {
		if (!url.endsWith('.tsx')) return next(url, context);
		const file = fileURLToPath(url);
		const { code, map, errors } = transformSync(file, readFileSync(file, 'utf8'), {
			lang: 'tsx',
			sourcemap: true,
			jsx: { runtime: 'automatic', importSource: 'preact' }
		});
		if (errors.length) throw new SyntaxError(`${file}: ${errors[0].message}`);
		const inline = Buffer.from(JSON.stringify(map)).toString('base64');
		return { format: 'module', source: `${code}\n//# sourceMappingURL=data:application/json;base64,${inline}`, shortCircuit: true };
	}
});
