import { publicPath } from '../src/paths.ts';
import { peak, say, tell, timed } from './say.ts';
import { fetched, inTown, town } from './town.ts';
import { tellAgain, yearTold } from './year.ts';

/** The yearly report as PDF, asked for at its public address: of 2014, and of a made-up year of 250 meetings. */
const languages = ['', '/ru', '/en'];

await inTown(async (origin) => {
	const report = (year: number, language: string) => origin + language + publicPath.report(town, year, '.pdf');
	const [first = 0, ...warm] = await each(languages, (language) => timed(() => fetched(report(2014, language))));
	tell(`the first paper wakes the press: ${first} ms`);
	const slowest = Math.max(...warm);
	say('report of 2014 as PDF', `${slowest} ms`, '≤ 300 ms', slowest <= 300);

	await tellAgain(83);
	const long = await timed(() => fetched(report(yearTold, '')));
	say('report of 250 meetings as PDF', `${long} ms`, '≤ 5000 ms', long <= 5_000);
	tell(`peak memory of the server ${peak()}`);
});
process.exit();

async function each<T>(things: readonly T[], measure: (thing: T) => Promise<number>): Promise<number[]> {
	const found: number[] = [];
	for (const thing of things) found.push(await measure(thing));
	return found;
}
