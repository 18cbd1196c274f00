/**
 * Completes package-lock.json after `npm install`. A registry that mirrors only some platforms makes npm leave the
 * optional packages of the others out of the lock, and then `npm ci` refuses that very lock. They are written in by
 * name, with the machine they are meant for and no checksum. Addresses are taken out: whoever clones uses their own
 * registry. With --check nothing is written and an incomplete lock is a failure.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const before = readFileSync(file, 'utf8');
const lock = JSON.parse(before);

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64'];

/** `@scope/binding-linux-x64-musl` is for linux, x64, musl: makers of such packages agree on these words. */
function machineOf(name) {
	const words = name.split(/[/-]/);
	const [os, cpu] = [systems, processors].map((known) => words.filter((word) => known.includes(word)));
	const libc = words.flatMap((word) => (word.startsWith('musl') ? ['musl'] : os[0] === 'linux' && word.startsWith('gnu') ? ['glibc'] : []));
	return { ...(cpu.length && { cpu }), ...(libc.length && { libc }), ...(os.length && { os }) };
}

/** Where Node would find the package from `home`: in its own node_modules or in that of a folder above it. */
function isThere(home, name) {
	for (let folder = home; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
		if (lock.packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true;
		if (!folder) return false;
	}
}

const added = [];
for (const [home, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
	for (const [name, version] of Object.entries(optionalDependencies)) {
		if (isThere(home, name)) continue;
		lock.packages[`node_modules/${name}`] = {
			version: version.replace(/^[~^]/, ''),
			...machineOf(name),
			...(dev && { dev }),
			optional: true
		};
		added.push(name);
	}
}
for (const entry of Object.values(lock.packages)) if (/^https?:/.test(entry.resolved ?? '')) delete entry.resolved;
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));

const after = `${JSON.stringify(lock, null, before.includes('\n\t') ? '\t' : 2)}\n`;
if (!process.argv.includes('--check')) {
	writeFileSync(file, after);
	console.log(`package-lock.json: ${added.length} packages of other platforms written in`);
} else if (added.length || after.length !== before.length) {
	console.error(`package-lock.json is not complete (${added.slice(0, 3).join(', ') || 'it names a registry'} …): npm run lock`);
	process.exit(1);
}
