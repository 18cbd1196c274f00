import { settleBeside } from '#platform/config/config.server.ts';
import { exitCodeOf, lastWords } from '#platform/config/hindrance.ts';
import { whenAskedToLeave } from '#platform/config/leaving.server.ts';
import { readWishes } from '#platform/config/wishes.server.ts';
import { closeQueue } from '#platform/jobs/queue.server.ts';
import { readAsked, usageOf } from './commands/asked.server.ts';
import { auditVerify } from './commands/audit-verify.server.ts';
import type { Command } from './commands/command.ts';
import { importRecord } from './commands/import-record.server.ts';
import { migrateDatabase } from './commands/migrate.server.ts';
import { report } from './commands/report.server.ts';
import { userInvite } from './commands/user-invite.server.ts';
import { visitGround } from './ground.server.ts';

/** The second door: one command, done and over. What was asked for is printed on the output, how it goes beside it. */
const commands: readonly Command[] = [importRecord, report, userInvite, auditVerify, migrateDatabase];
const say = (line: string) => console.log(line);
const tell = (line: string) => console.error(line);

function end(fault: unknown): void {
	console.error(lastWords(fault));
	process.exit(exitCodeOf(fault));
}

async function run(): Promise<void> {
	const { command, values, data } = readAsked(process.argv.slice(2), commands);
	if (command === 'help') return say(usageOf(commands));
	const work = await command.ready(values);
	const wishes = readWishes(data === undefined ? [] : ['--data', data], process.env);
	const database = await visitGround(await settleBeside(wishes), tell, end);
	const leave = () => closeQueue().then(database.close);
	whenAskedToLeave(() => leave().finally(() => process.exit(1)));
	const isWell = await work({ say, tell, now: new Date() }).finally(leave);
	process.exit(isWell ? 0 : 1);
}

await run().catch(end);
