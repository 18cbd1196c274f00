import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { wrongUse } from '#platform/config/hindrance.ts';
import { Body } from './councils.ts';
import { type Meeting, MeetingFile } from './meetings.ts';
import { Project } from './projects.ts';
import type { TownRecord } from './record.ts';
import { wrongKeyIn } from './references.ts';
import { Municipality, Organization, Paper, Person, Place } from './registers.ts';

/**
 * Reads the record of a municipality from its folder, and looks at all of it before anything is entered.
 *
 * @throws wrongUse in one sentence that names the file and the field
 */
export async function readRecord(folder: string): Promise<TownRecord> {
	const names = await namesIn(folder);
	if (!names.includes('municipality.json')) throw wrongUse(`${folder} holds no municipality.json: it is no record of a municipality.`);
	const list = <Shape extends z.ZodType>(name: string, shape: Shape) =>
		names.includes(name) ? read(folder, name, z.array(shape)) : Promise.resolve([]);

	const record: TownRecord = {
		municipality: await read(folder, 'municipality.json', Municipality),
		organizations: await list('organizations.json', Organization),
		people: await list('people.json', Person),
		places: await list('places.json', Place),
		projects: await list('projects.json', Project),
		documents: await list('documents.json', Paper),
		bodies: await list('bodies.json', Body),
		meetings: names.includes('meetings') ? await readMeetings(folder) : []
	};
	const wrongKey = wrongKeyIn(record);
	if (wrongKey) throw wrongUse(wrongKey);
	return record;
}

async function namesIn(folder: string): Promise<string[]> {
	try {
		return await readdir(folder);
	} catch {
		throw wrongUse(`There is no folder ${folder} that can be read.`);
	}
}

async function readMeetings(folder: string): Promise<Meeting[]> {
	const names = (await namesIn(join(folder, 'meetings'))).filter((name) => name.endsWith('.json'));
	const meetings = await Promise.all(
		names.map(async (name) => ({ ...(await read(folder, `meetings/${name}`, MeetingFile)), key: name.slice(0, -'.json'.length) }))
	);
	return meetings.sort((a, b) => a.day.localeCompare(b.day));
}

/** One file of a record, by the shape of what it holds. */
export async function read<Shape extends z.ZodType>(folder: string, name: string, shape: Shape): Promise<z.output<Shape>> {
	const looked = shape.safeParse(await jsonIn(folder, name));
	if (looked.success) return looked.data;
	const { path = [], message = 'cannot be read' } = looked.error.issues[0] ?? {};
	throw wrongUse(`${name}${path.length ? `, ${z.core.toDotPath(path)}` : ''}: ${message}.`);
}

async function jsonIn(folder: string, name: string): Promise<unknown> {
	const text = await readFile(join(folder, name), 'utf8').catch(() => {
		throw wrongUse(`${join(folder, name)} cannot be read.`);
	});
	try {
		return JSON.parse(text);
	} catch (fault) {
		throw wrongUse(`${name} is not JSON: ${fault instanceof Error ? fault.message : 'something in it is wrong'}.`);
	}
}
