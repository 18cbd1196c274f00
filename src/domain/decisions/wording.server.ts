import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { TermRelation } from '#platform/dates/terms.ts';
import type { Tx } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { insistKnown } from '#platform/db/presence.server.ts';
import { insistField, type Standing } from '#platform/errors/refusal.ts';
import { fieldsOf } from '#platform/i18n/multilingual.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { WordsForm } from './forms.ts';
import type { StandingDecision } from './standing.server.ts';

/**
 * What a form's words become in the table. `day` is that of the meeting the decision is taken at.
 *
 * @throws Refusal 422 a term that hangs on a meeting nobody knows, or was over before the decision was taken
 */
export async function columnsOf(tx: Tx, actor: Actor, day: PlainDate, { label, text, kinds, force, term, reviewOn }: WordsForm) {
	const date = term && 'date' in term ? term.date : null;
	const event = term && 'relation' in term ? term : null;
	insistField(!date || date.to >= day, 'term.date', 'decisions.term.over_before');
	await insistKnown(tx, 'meeting', actor.municipalityId, 'term.meetingId', event?.meetingId);
	if (event?.meetingId) await insistNotBefore(tx, actor, day, { relation: event.relation, meetingId: event.meetingId });
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

type Hung = { relation: TermRelation; meetingId: Id };

/** Nothing is to be done by a meeting that was over by then; what comes after one may hang on the very meeting. */
async function insistNotBefore(tx: Tx, { municipalityId }: Actor, day: PlainDate, { relation, meetingId }: Hung): Promise<void> {
	const { to_day: last } = await tx
		.selectFrom('meeting')
		.select('to_day')
		.where('municipality_id', '=', municipalityId)
		.where('id', '=', meetingId)
		.executeTakeFirstOrThrow();
	insistField(relation === 'after' ? last >= day : last > day, 'term.meetingId', 'decisions.term.over_before');
}

/** The words as a form shows them, for one that came too late. */
export const wordsAsRead = ({ label, text, review_on }: StandingDecision): Standing => ({
	label: label ?? '',
	...fieldsOf('text', text),
	reviewOn: review_on ?? ''
});
