/** Lets Node read .tsx: types are stripped and JSX becomes calls of Preact's, with stack traces that show the source. */
import { readFileSync } from 'node:fs';
import { enableCompileCache, registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'rolldown/utils';

enableCompileCache?.();

/** Names such as #platform/… as package.json tells them, each with the folder it stands for. */
const { imports } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const folders = Object.entries(imports).map(([name, folder]) => [
	name.replace('*', ''),
	new URL(`../${folder.replace('*', '')}`, import.meta.url).href
]);

/** Our own files name each other whole, with their endings: Node need not look for them, which took a third of the start. */
function ownFile(specifier, parent) {
	if (!/\.tsx?$/.test(specifier) || !isOurs(parent)) return null;
	if (/^\.\.?\//.test(specifier)) return new URL(specifier, parent).href;
	const [name, folder] = folders.find(([each]) => specifier.startsWith(each)) ?? [];
	return name ? folder + specifier.slice(name.length) : null;
}

const isOurs = (parent) => parent !== undefined && !parent.includes('/node_modules/');

registerHooks({
	resolve(specifier, context, next) {
		const url = ownFile(specifier, context.parentURL);
		return url ? { url, format: url.endsWith('.ts') ? 'module-typescript' : 'module', shortCircuit: true } : next(specifier, context);
	},
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
