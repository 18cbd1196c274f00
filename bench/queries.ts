import { db } from '#platform/db/database.server.ts';
import { hearing } from '#platform/diary/edition.server.ts';
import { publicPath } from '../src/paths.ts';
import { say } from './say.ts';
import { fetched, inTown, town } from './town.ts';
import { tellAgain } from './year.ts';

/** How many questions a page asks of the database: the same with ten meetings and with a thousand. */
const pages = [
	publicPath.home(town),
	publicPath.meetings(town),
	publicPath.meeting(town, '2014-08-21'),
	publicPath.decisions(town),
	publicPath.addressees(town)
];

await inTown(async (origin) => {
	await tellAgain(2);
	const few = await each(origin);
	await tellAgain(330);
	const many = await each(origin);
	for (const [at, path] of pages.entries())
		say(`queries of ${path}, 10 and 1000 meetings`, `${few[at]} and ${many[at]}`, 'the same', few[at] === many[at]);
});
process.exit();

async function each(origin: string): Promise<number[]> {
	const counts: number[] = [];
	for (const path of pages) counts.push(await asked(origin + path));
	return counts;
}

async function asked(address: string): Promise<number> {
	let count = 0;
	const counting = db.getExecutor();
	const execute = counting.executeQuery.bind(counting);
	counting.executeQuery = (...query) => {
		count += 1;
		return execute(...query);
	};
	hearing(false);
	await fetched(address);
	hearing(true);
	counting.executeQuery = execute;
	return count;
}
