import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type CallerName, callers } from './callers.ts';

/** What somebody gets at a door. */
export type Gets = 'reads' | 'led on' | 'sends' | 'refused' | 'sign in' | 'no' | 'not found';

/** From the most to the least: of several things behind one door the most somebody gets of any is what counts. */
export const fromMostToLeast: readonly Gets[] = ['sends', 'reads', 'led on', 'refused', 'sign in', 'no', 'not found'];

export type Row = Readonly<Record<CallerName, Gets>>;

const file = fileURLToPath(new URL('../../web/access.md', import.meta.url));
const line = /^\| `((?:GET|POST) [^`]+)` \|/;

/** One line of the table, as it stands there. */
export const lineOf = (door: string, row: Row): string => `| \`${door}\` | ${callers.map((caller) => row[caller]).join(' | ')} |`;

/** The table's lines by their doors. */
export function readTable(): ReadonlyMap<string, string> {
	const lines = readFileSync(file, 'utf8').split('\n');
	return new Map(
		lines.flatMap((each) => {
			const [, door] = line.exec(each) ?? [];
			return door ? [[door, each] as const] : [];
		})
	);
}

/** Writes the table anew from what was found, its introduction kept: whoever does it reads the difference. */
export function writeTable(lines: ReadonlyMap<string, string>): void {
	const before = readFileSync(file, 'utf8');
	const introduction = before.slice(0, before.indexOf('\n## ')).trimEnd();
	const head = `| door | ${callers.join(' | ')} |\n|${'---|'.repeat(callers.length + 1)}`;
	const sections = Map.groupBy([...lines.keys()].toSorted(byPath), sectionOf);
	const written = [...sections].map(([section, doors]) => `## ${section}\n\n${head}\n${doors.map((door) => lines.get(door)).join('\n')}`);
	writeFileSync(file, `${introduction}\n\n${written.join('\n\n')}\n`);
}

const pathIn = (door: string): string => door.split(' ')[1] ?? '';

/** Public doors by what they show, the office's by whose work they are. */
const byPath = (a: string, b: string): number =>
	sectionOf(a).localeCompare(sectionOf(b)) || pathIn(a).localeCompare(pathIn(b)) || a.localeCompare(b);

function sectionOf(door: string): string {
	const [, first = '', second] = pathIn(door).split('/');
	if (first === ':municipality') return 'Public';
	if (first === 'office') return second ? `Office: ${second.split('.')[0]}` : 'Office';
	return 'Coming in';
}
