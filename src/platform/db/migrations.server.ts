import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { hindrance } from '#platform/config/hindrance.ts';
import type { Db } from './database.server.ts';

type MigrationFile = { name: string; text: string; checksum: string };
/** Told the name of each migration that has run. */
type Progress = (name: string) => void;

export const migrationsFolder = new URL('../../../db/migrations/', import.meta.url);

/**
 * Brings the database to the newest form, one file of db/migrations after the other, each in its own transaction and
 * one process at a time (advisory lock). Forward only. Returns the names of those that ran.
 *
 * @throws hindrance when a file that ran here was edited or taken away afterwards, or when its SQL is refused
 */
export async function migrate(to: Db, onProgress: Progress = () => {}, folder: URL = migrationsFolder): Promise<string[]> {
	const files = await readMigrations(folder);
	await refuseEdited(to, files);
	const migrator = migratorOf(to, files);
	const done: string[] = [];
	for (;;) {
		const { error, results } = await migrator.migrateUp();
		const step = results?.[0];
		if (error) throw explain(error, step && files.find(({ name }) => name === step.migrationName));
		if (!step) return done;
		onProgress(step.migrationName);
		done.push(step.migrationName);
	}
}

async function readMigrations(folder: URL): Promise<MigrationFile[]> {
	const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
	return Promise.all(
		names.map(async (file) => {
			const text = (await readFile(new URL(file, folder), 'utf8')).replaceAll('\r\n', '\n');
			return { name: file.slice(0, -'.sql'.length), text, checksum: createHash('sha256').update(text).digest('hex') };
		})
	);
}

/** The library keeps only the names of what ran; a checksum beside them tells when an old file says something else now. */
async function refuseEdited(to: Db, files: MigrationFile[]): Promise<void> {
	const kept = await sql<{ found: string | null }>`select to_regclass('migration_file')::text as found`.execute(to);
	if (!kept.rows[0]?.found) return;
	const ran = await sql<{ name: string; checksum: string }>`select name, checksum from migration_file order by name`.execute(to);
	for (const { name, checksum } of ran.rows) {
		const file = files.find((one) => one.name === name);
		if (!file) throw hindrance(`The database is newer than this program: it has seen the migration ${name}, which is not among its files.`);
		if (file.checksum !== checksum)
			throw hindrance(`The migration ${name} was edited after it ran on this database; put it back and write a new one.`);
	}
}

function migratorOf(to: Db, files: MigrationFile[]): Migrator {
	const migrations: Record<string, Migration> = Object.fromEntries(files.map((file) => [file.name, { up: (tx: Db) => run(tx, file) }]));
	return new Migrator({
		db: to,
		provider: { getMigrations: async () => migrations },
		migrationTableName: 'migration',
		migrationLockTableName: 'migration_lock'
	});
}

async function run(tx: Db, { name, text, checksum }: MigrationFile): Promise<void> {
	await sql.raw(text).execute(tx);
	await sql`create table if not exists migration_file (name text primary key, checksum text not null)`.execute(tx);
	await sql`insert into migration_file (name, checksum) values (${name}, ${checksum})`.execute(tx);
}

/** PostgreSQL counts characters to where it stumbled; a person counts lines. */
function explain(fault: unknown, file: MigrationFile | undefined): Error {
	const message = fault instanceof Error ? fault.message : String(fault);
	if (!file) return hindrance(`The database cannot be brought up to date: ${message}.`, fault);
	const position = fault instanceof Error && 'position' in fault ? Number(fault.position) : 0;
	const line = position ? `, line ${file.text.slice(0, position).split('\n').length}` : '';
	return hindrance(`The migration ${file.name}${line} does not run: ${message}.`, fault);
}
