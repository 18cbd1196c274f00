import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Every bench, one after another, each in a process of its own: what one has warmed must not flatter the next. */
const benches = ['pages', 'speed', 'queries', 'papers', 'pictures', 'start'];
const jsx = fileURLToPath(new URL('../bin/jsx.mjs', import.meta.url));
for (const bench of benches) {
	const file = fileURLToPath(new URL(`${bench}.ts`, import.meta.url));
	const { status } = spawnSync(process.execPath, ['--import', jsx, file], { stdio: 'inherit' });
	if (status !== 0) process.exit(status ?? 1);
}
