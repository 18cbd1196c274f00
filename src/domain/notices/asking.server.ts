import { lastLinkOf } from '#domain/decisions/answer-link.server.ts';
import type { Addressee } from '#domain/decisions/rules.ts';
import { undertakingStanding } from '#domain/decisions/standing.server.ts';
import { stepsOf } from '#domain/decisions/steps.queries.server.ts';
import { boxesOf, mailboxesOf } from '#domain/people/mailboxes.queries.server.ts';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Db, Tx } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import type { Recorded, Subject } from '#platform/diary/subscribers.server.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { note, type ToTell } from './noting.server.ts';
import { soughtFor } from './reached.queries.server.ts';
import { type ClaimNews, isNews } from './rules.ts';

/** A decision went out to an addressee: they are mailed a link to answer by, unless it went on paper or long ago. */
export async function askAddressee(tx: Tx, actor: Actor, { subject, body }: Recorded): Promise<void> {
	if (body.onPaper === true) return;
	const { addressee, sentOn, today } = await undertakingStanding(tx, actor, subject.id);
	if (!sentOn || !isNews(sentOn, today)) return;
	const at = await addressOf(tx, actor.municipalityId, addressee, today);
	await note(tx, actor, { verb: 'undertaking.sent', about: subject }, [{ part: 'addressee', id: subject.id, at }]);
}

/** What was taken up again reaches whoever answered last by a link, else the addressee. */
export async function askAgain(tx: Tx, actor: Actor, { subject }: Recorded): Promise<void> {
	const { addressee, today } = await undertakingStanding(tx, actor, subject.id);
	const link = await lastLinkOf(tx, actor.municipalityId, subject.id);
	const at = link ? { kind: 'answer_link' as const, id: link.id } : await addressOf(tx, actor.municipalityId, addressee, today);
	await note(tx, actor, { verb: 'undertaking.reopened', about: subject }, [{ part: 'addressee', id: subject.id, at }]);
}

/** Whoever claimed it done is told that a second party found it done, or did not. */
export const tellConfirmed = (tx: Tx, actor: Actor, { subject }: Recorded): Promise<void> =>
	tellClaimant(tx, actor, 'undertaking.confirmed', subject);

export const tellRefuted = (tx: Tx, actor: Actor, { subject }: Recorded): Promise<void> =>
	tellClaimant(tx, actor, 'undertaking.refuted', subject);

async function tellClaimant(tx: Tx, actor: Actor, verb: ClaimNews, about: Subject): Promise<void> {
	const at = await claimantAt(tx, actor, about.id);
	await note(tx, actor, { verb, about }, [{ part: 'claimant', id: about.id, at }]);
}

/** The person who said so, the address of their link, else the addressee in whose name it was said. */
async function claimantAt(tx: Tx, actor: Actor, undertakingId: Id): Promise<ToTell['at']> {
	const { municipalityId } = actor;
	const { addressee, today } = await undertakingStanding(tx, actor, undertakingId);
	const steps = (await stepsOf(tx, municipalityId, [undertakingId])).get(undertakingId) ?? [];
	const claim = steps.findLast(({ to }) => to === 'claimed_done');
	if (claim?.byLink) {
		const link = await lastLinkOf(tx, municipalityId, undertakingId);
		if (link) return { kind: 'answer_link', id: link.id };
	}
	const own = claim?.byPersonId && !claim.cameBy && (await boxesOf(tx, municipalityId, [claim.byPersonId], [])).get(claim.byPersonId);
	return own ? own.at : addressOf(tx, municipalityId, addressee, today);
}

async function addressOf(from: Db, municipalityId: Id, addressee: Addressee, day: PlainDate): Promise<ToTell['at']> {
	const mailboxes = await mailboxesOf(from, municipalityId, [soughtFor(addressee)], day);
	return mailboxes.get(addressee.id)?.at ?? null;
}
