import type { Language } from '#platform/i18n/languages.ts';
import type { MessageArgs, MessageKey, Translate } from '#platform/i18n/messages.ts';

/** A sentence not yet said in anybody's language. */
export type Said = { key: MessageKey; args?: MessageArgs };

/** An address without language prefix, and the words that lead to it. */
export type Way = { path: string; label: string };

/**
 * What frames every page of one municipality. Its doors fill it in for the one who looks, already in their language;
 * the furniture only sets it out. Where no municipality is open yet, it is the installation's own.
 */
export type Site = {
	/** The name in the header and after each title: the municipality's. */
	name: string;
	/** Where that name leads. */
	home: string;
	/** One line under the name: whose pages these are. */
	motto: string | null;
	/** The public pages' navigation. */
	navigation: readonly Way[];
	/** What the viewer may open in the office; empty for a stranger. */
	desk: readonly Way[];
	/** At the foot of public pages: about, open data, the office's door. */
	footer: readonly Way[];
	/** A sentence above every page: that this is a demonstration, that the record is being moved. */
	announcement: string | null;
	/** Where the sign-out form is sent. */
	signOut: string;
};

/** A form that came back: which one on the page, what was typed, and what stands beside each field. */
export type Refused = {
	/** The `name` of the form that was sent (hidden field `_form`), so that only it shows the problems. */
	form: string;
	/** The deed's id it was drawn with: kept, so that sending the mended form is still the same deed. */
	deedId: string;
	/** The sentence above the form; none when it only came back with more rows to fill in. */
	message: Said | null;
	values: Record<string, string | string[]>;
	problems: Record<string, Said>;
	/** What someone else wrote meanwhile, by field. */
	standing: Record<string, string>;
};

/** Who looks at the page, as far as the furniture needs to know. */
export type Viewer = { name: string; roles: readonly string[] };

/** What every page is given beside its reading. */
export type Page = {
	t: Translate;
	language: Language;
	/** The address of a page in this page's language: '/naryn' → '/ru/naryn'. */
	link: (path: string) => string;
	/** This page's own address without language prefix, with its query. */
	here: string;
	/** The origin the public knows us by, for share links and canonical addresses. */
	origin: string;
	/** The municipality's own calendar day, YYYY-MM-DD. */
	today: string;
	/** The municipality's own clock, an IANA name: moments are shown by it. */
	timeZone: string;
	/** A new id for a form's deed or for the thing the form will make. */
	newId: () => string;
	refused: Refused | null;
	/** What was just done, said once on the page that follows a deed. */
	done: Said | null;
	site: Site;
	/** The public address of a built file by its source: 'src/ui/styles/public.css' → '/assets/public-3f2a.css'. */
	asset: (source: string) => string;
	viewer: Viewer | null;
};
