import type { FastifyRequest } from 'fastify';
import { dayIn, homeZone } from '#platform/dates/zones.ts';
import { isId, newId } from '#platform/db/id.ts';
import { Refusal } from '#platform/errors/refusal.ts';
import { inLanguage } from '#platform/i18n/addresses.ts';
import { isMessageKey, translator } from '#platform/i18n/messages.server.ts';
import type { Page, Refused, Viewer } from '#ui/page.ts';
import { assetAt } from './assets.server.ts';
import type { Caller } from './house.server.ts';
import type { Visit } from './visit.ts';

/** One request as a reading sees it. `deedId` is the one its form was drawn with, when it is a deed. */
export async function visitOf(
	request: FastifyRequest,
	known: readonly string[],
	deedId = newId()
): Promise<{ visit: Visit; caller: Caller | null }> {
	const { house } = request.server;
	const params = stringsOf(request.params);
	if (!Object.values(params).every(isWritable)) throw new Refusal(404, 'platform.refused.not_found');
	const caller = await callerOf(request);
	const municipality = params.municipality ? await house.municipalityAt(params.municipality) : (caller?.municipality ?? null);
	const now = house.clock();
	const actor = caller && {
		municipalityId: caller.municipality.id,
		personId: caller.personId,
		name: caller.name,
		holdings: caller.holdings,
		language: request.language,
		now,
		deedId: isId(deedId) ? deedId : newId()
	};
	const visit: Visit = {
		municipality,
		actor,
		mustMend: Boolean(caller?.first),
		params,
		query: onlyKnown(stringsOf(request.query), known),
		language: request.language,
		now,
		today: dayIn(municipality?.timeZone ?? homeZone, now)
	};
	return { visit, caller };
}

const askers = new WeakMap<FastifyRequest, Promise<Caller | null>>();

/** Who asks, looked up once for a request however often its door wants to know. */
export function callerOf(request: FastifyRequest): Promise<Caller | null> {
	if (!request.headers.cookie) return Promise.resolve(null);
	const asked = askers.get(request) ?? request.server.house.whoIs(request.headers);
	askers.set(request, asked);
	return asked;
}

/** What the page is given beside its reading. */
export function pageFor(request: FastifyRequest, visit: Visit, caller: Caller | null, refused: Refused | null = null): Page {
	const { done, ...query } = visit.query;
	const search = new URLSearchParams(query).toString();
	const path = request.url.split('?', 1)[0] ?? '/';
	const t = translator(visit.language);
	return {
		t,
		language: visit.language,
		link: (to) => inLanguage(visit.language, to),
		here: search ? `${path}?${search}` : path,
		origin: request.server.house.origin,
		today: visit.today,
		timeZone: visit.municipality?.timeZone ?? homeZone,
		newId,
		refused,
		done: done?.endsWith('.done') && isMessageKey(done) ? { key: done } : null,
		site: request.server.house.siteOf(visit, caller, t),
		asset: assetAt,
		viewer: caller ? viewerOf(caller) : null
	};
}

const viewerOf = ({ name, holdings }: Caller): Viewer => ({ name, roles: [...new Set(holdings.map(({ role }) => role))] });

function stringsOf(values: unknown): Record<string, string> {
	const entries = Object.entries(values ?? {}).map(([name, value]): [string, string] => [
		name,
		String(Array.isArray(value) ? value[0] : value)
	]);
	return Object.fromEntries(entries);
}

const onlyKnown = (query: Record<string, string>, known: readonly string[]): Record<string, string> =>
	Object.fromEntries(known.flatMap((name) => (query[name] && isWritable(query[name]) ? [[name, query[name]]] : [])));

/** No address of ours holds a control character, and the database would take it for a fault. */
const isWritable = (value: string): boolean => !/\p{Cc}/u.test(value);
