import { keepersOf } from '#domain/councils/rules.ts';
import { mayCorrectDecision, mayKeepDecisions, maySeeDrafts } from '#domain/decisions/policy.ts';
import type { Term } from '#domain/decisions/rules.ts';
import { decisionOf } from '#domain/decisions/story.queries.server.ts';
import { agendaOf } from '#domain/meetings/agenda.queries.server.ts';
import { meetingOf } from '#domain/meetings/queries.server.ts';
import { votesOf } from '#domain/meetings/votes.queries.server.ts';
import { reachedOf } from '#domain/notices/reached.queries.server.ts';
import { db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { idIn } from '#platform/doors/address.ts';
import type { OfficeVisit } from '#platform/doors/visit.ts';
import { insistFound } from '#platform/errors/refusal.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import { addresseeChoices, thingChoices } from './decision-choices.server.ts';
import { meetingsToHangOn } from './decisions.reading.server.ts';

export type DecisionKept = Awaited<ReturnType<typeof readDecision>>;

/** One decision with its story, and what the forms about it offer to those who may send them. */
export async function readDecision(visit: OfficeVisit) {
	const { municipality, actor, today, language } = visit;
	const story = await decisionOf(db, municipality.id, idIn(visit, 'decisionId'), today);
	const { decision, body } = story;
	const kept = { keepers: keepersOf(body) };
	insistFound(maySeeDrafts(actor, kept) || null);
	const keeps = mayKeepDecisions(actor, kept);
	const isOpen = decision.meeting.state === 'open';
	const [meeting, votes, meetings, addressees, things] = await Promise.all([
		meetingOf(db, municipality.id, decision.meeting.id),
		keeps ? votesOf(db, municipality.id, [decision.meeting.id]) : [],
		keeps ? meetingsToHangOn(visit, { bodyId: decision.bodyId, day: decision.meeting.day, hungOn: hungOn(decision.term) }) : [],
		keeps ? addresseeChoices(visit) : [],
		keeps ? thingChoices(visit, decision) : []
	]);
	const waiting = [story.decision, ...story.parts.filter(({ state }) => state === 'adopted')]
		.flatMap(({ asked }) => asked)
		.filter(({ state }) => state === 'addressed');
	const reached = keeps
		? await reachedOf(
				db,
				municipality.id,
				waiting.map(({ addressee }) => addressee),
				today
			)
		: new Set<Id>();
	const agenda = keeps && isOpen ? await agendaOf(db, municipality.id, meeting, today) : [];
	return {
		...story,
		town: municipality.slug,
		meeting,
		votes,
		meetings,
		addressees,
		things,
		/** Addressees not sent to yet whom a mail would reach. */
		reached,
		items: agenda.map(({ id, label, position, title }) => ({ value: id, label: `${label ?? position}. ${wordsOf(title, language)}` })),
		may: {
			take: keeps && isOpen && decision.state === 'draft' && (story.container === null || story.container.state === 'adopted'),
			withdraw: keeps && decision.state === 'draft',
			addPart: keeps && isOpen && decision.isContainer && decision.state !== 'withdrawn',
			edit: keeps && isOpen && decision.state !== 'withdrawn',
			correct: mayCorrectDecision(actor, kept) && decision.meeting.state === 'closed' && decision.state === 'adopted',
			address: keeps && decision.state !== 'withdrawn' && !decision.isContainer,
			send: keeps && decision.state === 'adopted',
			tell: keeps && decision.state !== 'withdrawn'
		}
	};
}

const hungOn = (term: Term | null): Id | null => (term?.kind === 'event' ? term.meetingId : null);
