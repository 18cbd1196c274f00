import type { DecisionRow } from '#domain/decisions/row.queries.server.ts';
import type { Meeting } from '#domain/meetings/queries.server.ts';
import { callIsPublic } from '#domain/meetings/rules.ts';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import { languages } from '#platform/i18n/languages.ts';

const latest = 3;
const untold = 8;

/** What the press takes away, passes on and has to put into words: everything from what was read already. */
export function pressDesk(meetings: readonly Meeting[], decisions: readonly DecisionRow[], today: PlainDate) {
	const whole = decisions.filter(({ isContainer }) => !isContainer);
	const lacking = whole
		.map((decision) => ({ decision, missing: languages.filter((language) => !decision.text[language]) }))
		.filter(({ missing }) => missing.length > 0);
	return {
		minutes: meetings.filter(({ minutes }) => minutes === 'approved' || minutes === 'signed').slice(0, latest),
		lastYear: meetings.find(({ state }) => state === 'closed')?.date.from.slice(0, 4) ?? null,
		lately: whole.slice(0, latest),
		ahead: meetings.findLast((meeting) => callIsPublic(meeting) && meeting.state !== 'closed' && meeting.date.to >= today) ?? null,
		untranslated: { all: lacking.length, of: whole.length, first: lacking.slice(0, untold) }
	};
}
export type PressDesk = ReturnType<typeof pressDesk>;
