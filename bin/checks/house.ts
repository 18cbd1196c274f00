import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type Check, filesOfTheTree, linesThat, wellDone } from './check.ts';

const sizes = { atMost: 300, median: 60, ninetieth: 160 };

/** Small files are read whole. Half of them in one glance, nearly all on one screen turned twice, none beyond 300 lines. */
export const fileSizes: Check = {
	name: 'sizes',
	look: async () => {
		const files = (await filesOfTheTree()).filter((file) => /^src\/.*\.(tsx?|css)$/.test(file));
		const lengths = files.map((file) => ({ file, lines: readFileSync(file, 'utf8').trimEnd().split('\n').length }));
		const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
		const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
		const measured = `${files.length} files, median ${at(0.5)} of ${sizes.median}, 90 % within ${at(0.9)} of ${sizes.ninetieth}, longest ${at(1)}`;
		const tooLong = lengths.filter(({ lines }) => lines > sizes.atMost);
		return { said: measured, faults: tooLong.map(({ file, lines }) => `${file} has ${lines} lines; ${sizes.atMost} at most`) };
	}
};

/** Every room tells at its door what it owns, promises and leans on. */
export const doorPlates: Check = {
	name: 'door-plates',
	look: async () => {
		const rooms = [
			...foldersOf('src/domain'),
			...foldersOf('src/interop'),
			...['src/publishing', 'src/field'].filter((room) => existsSync(room))
		];
		const faults = rooms.flatMap((room) => {
			const plate = `${room}/README.md`;
			if (!existsSync(plate)) return [`${plate} is missing`];
			const text = readFileSync(plate, 'utf8');
			return ['# ', '**Owns**', '**Promises**', '**Start reading**']
				.filter((part) => !text.includes(part))
				.map((part) => `${plate} does not say ${part}`);
		});
		return { said: `${rooms.length} rooms`, faults };
	}
};

const foldersOf = (floor: string): string[] =>
	existsSync(floor)
		? readdirSync(floor, { withFileTypes: true })
				.filter((entry) => entry.isDirectory() && readdirSync(`${floor}/${entry.name}`).length > 0)
				.map((entry) => `${floor}/${entry.name}`)
		: [];

/** Written so that this file does not find itself. */
const looseEnds: [string, RegExp][] = [
	['unfinished', /\b(TO[D]O|FIX[M]E|XX[X]|HAC[K])\b/],
	['a type given up', /(:|<|\||\bas)\s*an[y]\b(?=\s*[,;)>[\]|=&{}]|$)/],
	[
		'a check switched off',
		/@ts-(ignor[e]|expect-erro[r]|nochec[k])|eslint-disabl[e]|biome-ignor[e] (?!lint\/[\w/]+: \S)|biome-ignor[e].*noExplicitAn[y]/
	],
	['raw HTML', /dangerouslySetInnerHTM[L]/],
	['a test left out', /\b(test|it|describe|suite)\.(ski[p]|onl[y]|tod[o])\b/]
];

/** What was meant to be mended later is mended now, or it is not in the tree. */
export const noLooseEnds: Check = {
	name: 'loose ends',
	look: async () => {
		const code = (await filesOfTheTree()).filter((file) => /\.(tsx?|mjs|cjs|sql|css)$/.test(file) && file !== 'db/tables.ts');
		const doors = code.filter((file) => file.startsWith('src/web/') && !file.includes('.test.'));
		const among = (files: string[], what: string, pattern: RegExp) => linesThat(files, pattern).map((line) => `${what}: ${line}`);
		const faults = looseEnds.flatMap(([what, pattern]) => among(code, what, pattern));
		const sql = among(doors, 'SQL at a door', /\.(selectFrom|insertInto|updateTable|deleteFrom)\(/);
		return { said: `${code.length} files`, faults: [...faults, ...sql] };
	}
};

/** A path of somebody's own machine helps nobody else, and tells what it should not. */
export const noMachinePaths: Check = {
	name: 'machine paths',
	look: async () => {
		const texts = (await filesOfTheTree()).filter((file) => !/\.(png|jpe?g|webp|pdf|docx|xlsx|ttf|woff2?|ico)$/.test(file));
		const faults = linesThat(texts, /(^|[\s'"`(=:])\/(work|root|Users|home|tmp)\/[\w.-]/);
		return faults.length ? { said: '', faults } : wellDone(`${texts.length} files`);
	}
};
