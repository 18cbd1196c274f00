import type { MessageKey, Translate } from '#platform/i18n/messages.ts';
import type { Language } from '#platform/i18n/languages.ts';
import type { MessageArgs } from '#platform/i18n/messages.ts';

/** A form that came back: which one on the page, what was typed, and what stands beside each field. */
export type Refused = {
	/** The `name` of the form that was sent (hidden field `_form`), so that only it shows the problems. */
	form: string;
	/** The deed's id it was drawn with: kept, so that sending the mended form is still the same deed. */
	deedId: string;
	/** The sentence above the form. */
	message: { key: MessageKey; args: MessageArgs };
	values: Record<string, string | string[]>;
	problems: Record<string, { key: MessageKey; args?: MessageArgs }>;
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
	/** A new id for a form's deed or for the thing the form will make. */
	newId: () => string;
	refused: Refused | null;
	viewer: Viewer | null;
};
