import { type Say, step } from '#platform/config/progress.ts';
import { accountPath, publicPath } from './paths.ts';

/** Somebody the demo lets in: a made-up person who holds an office of the record that names nobody. */
export type DemoSignIn = { readonly role: string; readonly email: string; readonly password: string };

/** A record the demo opens: how it is entered, through the ordinary deeds, and who may sign in to it. */
export type DemoRecord = {
	readonly town: string;
	/** The year its report is about. */
	readonly year: number;
	/** True only when it was entered to the end: what was broken off is entered again, each deed having one effect. */
	readonly isEntered: () => Promise<boolean>;
	readonly enter: (say: Say) => Promise<void>;
	readonly signIns: () => Promise<readonly DemoSignIn[]>;
};

/** Enters the record when it is not there, and tells where to read it and how to sign in. */
export async function openDemo(record: DemoRecord, origin: string, say: Say): Promise<void> {
	const { town, year } = record;
	if (!(await record.isEntered())) await step(say, `Entering the record of ${year}`, () => record.enter(say));
	say('');
	say(`The public record       ${origin}${publicPath.home(town)}`);
	say(`The report of ${year}      ${origin}${publicPath.report(town, year)}`);
	say(`The office              ${origin}${accountPath.signIn}`);
	say('');
	say('Demo people who may sign in (nobody of the real record):');
	for (const line of signInLines(await record.signIns())) say(`  ${line}`);
	say('');
}

/** In columns, so that a mail address can be picked out with two clicks. */
function signInLines(signIns: readonly DemoSignIn[]): string[] {
	const wide = (of: (signIn: DemoSignIn) => string) => Math.max(0, ...signIns.map((signIn) => of(signIn).length)) + 2;
	const [role, email] = [wide((one) => one.role), wide((one) => one.email)];
	return signIns.map((one) => `${one.role.padEnd(role)}${one.email.padEnd(email)}${one.password}`);
}
