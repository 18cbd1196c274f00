import { readFile, writeFile } from 'node:fs/promises';
import { databaseAt } from '../src/platform/db/database.server.ts';
import { startScratch } from '../src/platform/db/engine/scratch.server.ts';
import { migrate } from '../src/platform/db/migrations.server.ts';
import { readTables, type Table } from './schema/catalog.ts';
import { dumpOf } from './schema/dump.ts';
import { typesOf } from './schema/types.ts';

/**
 * `npm run schema` runs the migrations on an empty server and writes what they add up to: db/schema.sql for people,
 * db/tables.ts for the compiler. With `--check` it writes nothing and fails when either is not fresh.
 */
const tables = await migratedTables();
const files = { 'db/schema.sql': dumpOf(tables), 'db/tables.ts': typesOf(tables) };

for (const [file, text] of Object.entries(files)) {
	if (process.argv.includes('--check')) await insistFresh(file, text);
	else await writeFile(file, text);
}

async function migratedTables(): Promise<Table[]> {
	const server = await startScratch();
	const db = databaseAt(server.address);
	try {
		await migrate(db);
		return await readTables(db);
	} finally {
		await db.destroy();
		await server.stop();
	}
}

async function insistFresh(file: string, text: string): Promise<void> {
	const written = await readFile(file, 'utf8').catch(() => '');
	if (written === text) return;
	console.error(`${file} is not what the migrations add up to; run: npm run schema`);
	process.exitCode = 1;
}
