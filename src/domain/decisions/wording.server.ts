import type { Tx } from '#platform/db/database.server.ts';
import { insistKnown } from '#platform/db/presence.server.ts';
import type { Standing } from '#platform/errors/refusal.ts';
import { fieldsOf } from '#platform/i18n/multilingual.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { WordsForm } from './forms.ts';
import type { StandingDecision } from './standing.server.ts';

/** What a form's words become in the table. Refuses with 422 a term that hangs on a meeting nobody knows. */
export async function columnsOf(tx: Tx, actor: Actor, { label, text, kinds, force, term, reviewOn }: WordsForm) {
	const date = term && 'date' in term ? term.date : null;
	const event = term && 'relation' in term ? term : null;
	await insistKnown(tx, 'meeting', actor.municipalityId, 'term.meetingId', event?.meetingId);
	return {
		label: label ?? null,
		text,
		kinds,
		force,
		term_from: date?.from ?? null,
		term_to: date?.to ?? null,
		term_precision: date?.precision ?? null,
		term_relation: event?.relation ?? null,
		term_event: event?.event ?? null,
		term_meeting_id: event?.meetingId ?? null,
		review_on: reviewOn ?? null
	};
}

/** The words as a form shows them, for one that came too late. */
export const wordsAsRead = ({ label, text, review_on }: StandingDecision): Standing => ({
	label: label ?? '',
	...fieldsOf('text', text),
	reviewOn: review_on ?? ''
});
