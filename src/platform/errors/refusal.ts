import type { MessageArgs, MessageKey } from '#platform/i18n/messages.ts';

export type RefusalStatus = 400 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 503;

/** What stands beside one field of a form that was refused. */
export type Problem = { key: MessageKey; args?: MessageArgs };

/** What a stale form would have overwritten: each field that differs, with the value that stands now. */
export type Standing = Record<string, string>;

type Details = { problems?: Record<string, Problem>; standing?: Standing };

/**
 * An answer, not a fault: the deed is not done and the person is told why, in their language. Shown, never logged.
 * `problems` are put beside the fields they name; `standing` tells what someone else wrote meanwhile.
 */
export class Refusal extends Error {
	readonly status: RefusalStatus;
	readonly key: MessageKey;
	readonly args: MessageArgs;
	readonly problems: Record<string, Problem>;
	readonly standing: Standing;

	constructor(status: RefusalStatus, key: MessageKey, args: MessageArgs = {}, details: Details = {}) {
		super(key);
		this.name = 'Refusal';
		this.status = status;
		this.key = key;
		this.args = args;
		this.problems = details.problems ?? {};
		this.standing = details.standing ?? {};
	}
}

/** The rule of the house: what is not so cannot be done. Refuses with 409. */
export function insist(fact: unknown, key: MessageKey, args?: MessageArgs): asserts fact {
	if (!fact) throw new Refusal(409, key, args);
}

/** A rule about one field of the form. Refuses with 422; the sentence is shown beside that field. */
export function insistField(fact: unknown, field: string, key: MessageKey, args: MessageArgs = {}): asserts fact {
	if (!fact) throw new Refusal(422, 'platform.form.refused', {}, { problems: { [field]: { key, args } } });
}

/** The same of several fields: whoever left three of them empty is told of all three. */
export function insistFields(problems: Record<string, Problem>): void {
	if (Object.keys(problems).length > 0) throw new Refusal(422, 'platform.form.refused', {}, { problems });
}

/** The right to act: a `may…` answer. Refuses with 403. */
export function insistAllowed(may: boolean): asserts may {
	if (!may) throw new Refusal(403, 'platform.refused.not_allowed');
}

/** What is not there, or not for these eyes. Refuses with 404. */
export function insistFound<T>(thing: T | null | undefined): T {
	if (thing === null || thing === undefined) throw new Refusal(404, 'platform.refused.not_found');
	return thing;
}

/**
 * Two people edited the same thing: the second is told what stands there now and nothing is overwritten.
 * `version` is what the form was filled in from, `now` the row as it stands, `fields` its values as a person reads them.
 */
export function insistFresh(now: { version: number }, version: number, fields: Standing): void {
	if (now.version !== version) throw new Refusal(409, 'platform.form.stale', {}, { standing: fields });
}
