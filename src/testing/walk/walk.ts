import type { FastifyInstance } from 'fastify';
import { db } from '#platform/db/database.server.ts';
import { assetAt } from '#platform/doors/assets.server.ts';
import type { Route } from '#platform/doors/routes.server.ts';
import { openFiles } from '#platform/files/storage.server.ts';
import { translator } from '#platform/i18n/messages.server.ts';
import { anAccount, openSignIn } from '../accounts.ts';
import { aFolder } from '../folders.ts';
import { type Answer, isDone, lookAt, origin, reasonIn, sendTo, undoDeeds, withoutFaults } from './asking.ts';
import { type Caller, type CallerName, callersOf } from './callers.ts';
import { type Example, examples, refusedToAll } from './examples.ts';
import { diligences, filled } from './forms.ts';
import { explore, keyOf } from './streets.ts';
import { fromMostToLeast, type Gets, type Row } from './table.ts';
import { aWholeTown } from './town.ts';
import type { Walk } from './under-way.ts';

/** Two whole towns, everybody signed in, every street explored. From here on no deed leaves a trace. */
export async function setOut(web: FastifyInstance): Promise<Walk> {
	const { mails } = openSignIn({ isDemo: true, origin });
	openFiles({ folder: aFolder('walk'), secret: 'a secret of the tests that is long enough' });
	const [town, other] = [await aWholeTown(), await aWholeTown()];
	const callers = await callersOf(town, other);
	const sessions = new Map(await Promise.all(callers.map(async ({ name, signIn }) => [name, await signIn()] as const)));
	const own = callers.filter(({ name }) => name !== 'another town’s administrator').map(({ name }) => sessions.get(name) ?? '');
	const seeds = [`/${town.slug}`, `/${town.slug}/changes`, `/${town.slug}/sitemap.xml`, ...town.landmarks, ...unlinked];
	const streets = await explore(web, own, { seeds, elsewhere: `/${other.slug}` });
	const forgetful = await anAccount(town);
	await undoDeeds();
	return { web, town, other, streets, sessions, callers, forgetful, mails };
}

/** Where one comes without a link of ours. */
const unlinked = [
	'/',
	'/health',
	'/robots.txt',
	'/sitemap.xml',
	'/office',
	'/office/outbox',
	'/sign-in',
	'/sign-in/code',
	'/sign-in/forgotten',
	'/sign-in/forgotten/asked',
	'/sign-in/reset/none',
	'/first-administrator/none',
	assetAt('src/ui/styles/public.css')
];

/**
 * What everybody gets at one door: the most they get of any thing behind it.
 *
 * @throws when no page leads there, or its form is refused to all for what it says: then nobody's right was asked
 */
export async function rowAt(walk: Walk, route: Route): Promise<Row> {
	const attempts = route.method === 'GET' ? looksAt(walk, route) : sendsTo(walk, route);
	const row: Partial<Record<CallerName, Gets>> = {};
	const reasons = new Set<string>();
	const each = async ({ name }: Caller) => void (row[name] = await mostAt(walk, route, name, attempts, reasons));
	await withoutFaults(async () => {
		if (!(keyOf(route) in examples)) await Promise.all(walk.callers.map(each));
		else for (const caller of walk.callers) await each(caller);
	});
	const isAsked =
		route.method === 'GET' ||
		keyOf(route) in refusedToAll ||
		Object.values(row).some((each) => each !== 'refused' && each !== 'sign in' && each !== 'no');
	if (!isAsked)
		throw new Error(`Nobody may send ${keyOf(route)}: ${[...reasons].join('; ')}. Is an example missing in src/testing/walk/examples.ts?`);
	return row as Row;
}

/** On the page that keeps what a stranger typed while they sign in. */
const sendAgain = translator('ky')('web.send_again');

/** One thing behind a door, looked at or sent in one way or, when its form is refused for what it says, in another. */
type Attempt = readonly ((web: FastifyInstance, cookie: string) => Promise<Answer>)[];

async function mostAt(walk: Walk, route: Route, caller: CallerName, attempts: readonly Attempt[], reasons: Set<string>): Promise<Gets> {
	if (attempts.length === 0)
		throw new Error(`No page leads to ${keyOf(route)}: name an address in src/testing/walk/town.ts, or link to it.`);
	const most = route.method === 'GET' ? 'reads' : 'sends';
	const got = new Set<Gets>();
	for (const attempt of attempts) {
		got.add(await gottenBy(walk, route, caller, attempt, reasons));
		if (got.has(most)) break;
	}
	return fromMostToLeast.find((each) => got.has(each)) ?? 'not found';
}

async function gottenBy(walk: Walk, route: Route, caller: CallerName, attempt: Attempt, reasons: Set<string>): Promise<Gets> {
	for (const way of attempt) {
		const answer = await asked(walk, caller, way);
		const gotten = gets(route, answer);
		if (gotten !== 'refused') return gotten;
		reasons.add(reasonIn(answer));
	}
	return 'refused';
}

const looksAt = ({ streets }: Walk, route: Route): Attempt[] =>
	(streets.addresses.get(keyOf(route)) ?? []).map((address) => [(web, cookie) => lookAt(web, address, cookie)]);

function sendsTo(walk: Walk, route: Route): Attempt[] {
	const example = examples[keyOf(route)];
	const drawn = walk.streets.forms.get(keyOf(route)) ?? [];
	if (example) return [[async (web, cookie) => send(web, await example(walk, drawn), cookie)]];
	return drawn.map((form) =>
		diligences.map((diligence) => (web, cookie) => send(web, { ...form, values: filled(form, diligence) }, cookie))
	);
}

const send = (web: FastifyInstance, { action, values }: Example, cookie: string) => sendTo(web, action, values, cookie);

/** Whoever was signed out by what they did signs in again; whoever tried too often is forgiven. */
async function asked({ web, sessions, callers }: Walk, caller: CallerName, way: Attempt[number]): Promise<Answer> {
	let answer = await way(web, sessions.get(caller) ?? '');
	for (let tries = 0; answer.status === 429 && tries < callers.length; tries += 1) {
		await db.deleteFrom('auth_attempt').execute();
		answer = await way(web, sessions.get(caller) ?? '');
	}
	const hasActed = answer.status === 303 && !answer.location.includes('/sign-in?next');
	if (hasActed) sessions.set(caller, (await callers.find(({ name }) => name === caller)?.signIn()) ?? '');
	return answer;
}

function gets({ method }: Route, answer: Answer): Gets {
	const { status, location, body } = answer;
	if (isDone(answer) || (method === 'POST' && (status === 303 || status === 409))) return 'sends';
	if (status === 404) return 'not found';
	if (status === 303 || status === 302) return location.includes('/sign-in?next=') ? 'sign in' : 'led on';
	if (status === 403) return body.includes(sendAgain) ? 'sign in' : 'no';
	if (status === 422 || status === 400) return 'refused';
	if (status === 200 || status === 304) return 'reads';
	throw new Error(`answered ${status}`);
}
