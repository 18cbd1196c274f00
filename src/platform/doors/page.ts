import type { VNode } from 'preact';
import { Refusal } from '#platform/errors/refusal.ts';
import type { Page } from '#ui/page.ts';
import type { Scripts } from './security.server.ts';
import type { OfficeVisit, PublicVisit, Visit } from './visit.ts';

/** A reading and the page that shows it. */
export type PageOf<V extends Visit, Reading> = {
	/** Lets a visit in, or refuses it, before anything is read. */
	readonly admit: (visit: Visit) => V;
	readonly read: (visit: V) => Promise<Reading>;
	readonly View: (reading: Reading, page: Page) => VNode;
	/** The query parameters the page understands: others are dropped at the door. */
	readonly query: readonly string[];
	/** Kept in memory for strangers while the municipality's edition stands. */
	readonly kept: boolean;
	/** `own` where an island makes the page follow what happens; its content is there without it. */
	readonly scripts: Scripts;
};

type View<Reading> = (reading: Reading, page: Page) => VNode;
type Options = { query?: readonly string[]; scripts?: Scripts };
/** `anybody signed in` where one mends what keeps the office shut, and does what is one's own: password, language, leaving. */
type OfficeOptions = Options & { for?: 'anybody signed in' | 'the settled' };

/** A page of a municipality that anybody may read. It carries no script unless it says so. */
export const publicPage = <R>(
	read: (visit: PublicVisit) => Promise<R>,
	View: View<R>,
	{ query = [], scripts = 'none' }: Options = {}
): PageOf<PublicVisit, R> => ({
	admit: inMunicipality,
	read,
	View,
	query,
	kept: true,
	scripts
});

/** A page for those signed in; strangers are led to the sign-in page, and whoever has something to mend to where that is done. */
export const officePage = <R>(
	read: (visit: OfficeVisit) => Promise<R>,
	View: View<R>,
	{ query = [], for: whom = 'the settled' }: OfficeOptions = {}
): PageOf<OfficeVisit, R> => ({
	admit: whom === 'anybody signed in' ? signedIn : settled,
	read,
	View,
	query: [...query, 'done'],
	kept: false,
	scripts: 'own'
});

/** A page of no municipality, or of one that only its reading finds: sign-in, an answer by link, the front door. */
export const openPage = <R>(read: (visit: Visit) => Promise<R>, View: View<R>, { query = [] }: Options = {}): PageOf<Visit, R> => ({
	admit: (visit) => visit,
	read,
	View,
	query: [...query, 'done'],
	kept: false,
	scripts: 'own'
});

export function inMunicipality(visit: Visit): PublicVisit {
	const { municipality } = visit;
	if (!municipality) throw new Refusal(404, 'platform.refused.not_found');
	return { ...visit, municipality };
}

/** Signed in, and with nothing to mend before the office opens: who may read there, and act. */
export function settled(visit: Visit): OfficeVisit {
	const inside = signedIn(visit);
	if (visit.mustMend) throw new Refusal(403, 'platform.refused.mend_first');
	return inside;
}

export function signedIn(visit: Visit): OfficeVisit {
	const { municipality, actor } = visit;
	if (!actor || !municipality) throw new Refusal(403, 'platform.refused.sign_in_first');
	return { ...visit, municipality, actor };
}
