import { type Config, settle } from '#platform/config/config.server.ts';
import { exitCodeOf, lastWords } from '#platform/config/hindrance.ts';
import { whenAskedToLeave } from '#platform/config/leaving.server.ts';
import { within } from '#platform/config/patience.ts';
import { readWishes, usage } from '#platform/config/wishes.server.ts';
import { type OpenDatabase, openDatabase } from '#platform/db/opening.server.ts';
import type { Serving } from './serving.server.ts';

/** The first door: opens the database, serves, and leaves in good order when asked. */
const say = (line: string) => console.log(line);
/** Requests and jobs under way get this long, and leaving as a whole that long: whoever asked us to end kills us after ten seconds. */
const patience = { requests: 3_500, leaving: 9_000 };

type Running = { serving: Serving; database: OpenDatabase };

function end(fault: unknown): void {
	console.error(lastWords(fault));
	process.exit(exitCodeOf(fault));
}

/** The database comes up in a process of its own while this one reads the pages: that is why they are imported here. */
async function open(config: Config): Promise<Running> {
	const opening = openDatabase({ databaseUrl: config.databaseUrl, folder: config.folders.database, say, onDead: end });
	const reading = import('./serving.server.ts');
	const database = await opening;
	try {
		const { serve } = await reading;
		const serving = await serve(config, say);
		say(`Its data: ${config.data}; its database: ${database.where}`);
		return { serving, database };
	} catch (fault) {
		await database.close();
		throw fault;
	}
}

/** Requests end, then queries, then the server below; what takes too long is cut off. */
async function close({ serving, database }: Running): Promise<void> {
	if (!(await within(patience.requests, serving.finish()))) serving.cutOff();
	await database.close();
}

async function run(): Promise<void> {
	const wishes = readWishes(process.argv.slice(2), process.env);
	if (wishes.help) return say(usage);
	const opening = settle(wishes).then(open);
	whenAskedToLeave(() => within(patience.leaving, opening.then(close)).then(() => process.exit()));
	await opening;
}

await run().catch(end);
