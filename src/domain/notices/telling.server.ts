import { z } from 'zod';
import { boxesOf } from '#domain/people/mailboxes.queries.server.ts';
import type { Tx } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { insistFound } from '#platform/errors/refusal.ts';
import type { Language } from '#platform/i18n/languages.ts';
import { drain, jobOf } from '#platform/jobs/queue.server.ts';
import type { Letter } from '#platform/mail/letter.ts';
import { sendMail } from '#platform/mail/sending.server.ts';
import { municipalityById } from '#platform/municipalities/queries.server.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { askingLetter } from './asking-letter.server.ts';
import { claimLetter } from './claim-letter.server.ts';
import { meetingLetter } from './meeting-letter.server.ts';
import { minutesLetter } from './minutes-letter.server.ts';
import { type Told, waitingOf } from './queries.server.ts';
import type { Reader } from './reader.ts';
import { isAskingNews, isClaimNews, isMeetingNews, isMinutesNews } from './rules.ts';

const Asked = z.object({ municipalityId: z.uuid(), noticesOf: z.uuid(), deedId: z.uuid() });

/** Mails what one deed has to tell. Run again it is a deed already done, and nobody is mailed twice. */
export const noticeJob = jobOf('notice', Asked, (asked) => tellPeople(asked, new Date()));

/** For tests and the command line: tells everybody who waits, now. */
export const tellAll = (): Promise<number> => drain(noticeJob);

/** Nobody of the town: the program that sends its mails. */
const name = 'Кат жөнөтүү';

async function tellPeople({ municipalityId, noticesOf, deedId }: z.infer<typeof Asked>, now: Date): Promise<void> {
	const actor: Actor = { municipalityId, personId: null, name, holdings: [], language: 'ky', now, deedId };
	await inTransaction(actor, async (tx) => {
		const town = insistFound(await municipalityById(tx, municipalityId));
		const waiting = await waitingOf(tx, municipalityId, noticesOf);
		for (const { email, language, notices } of await byMailbox(tx, municipalityId, waiting)) {
			const reader = { town, email, language: language ?? town.name.original };
			for (const letter of await lettersFor(tx, actor, reader, notices)) await sendMail(tx, letter);
			await markTold(tx, actor, notices);
		}
		return { told: waiting.length };
	});
}

type Group = { email: string; language: Language | null; notices: Told[] };

/** One letter to one address, whatever their parts in the matter are. What is gone from the register since is not written to. */
async function byMailbox(tx: Tx, municipalityId: Id, waiting: readonly Told[]): Promise<Group[]> {
	const idsOf = (kind: string) => waiting.filter(({ atKind }) => atKind === kind).map(({ atId }) => atId);
	const boxes = await boxesOf(tx, municipalityId, idsOf('person'), idsOf('organization'));
	const groups = new Map<string, Group>();
	for (const notice of waiting) {
		const box = notice.link ?? boxes.get(notice.atId);
		if (!box) continue;
		const group = groups.get(box.email) ?? { email: box.email, language: box.language, notices: [] };
		group.notices.push(notice);
		groups.set(box.email, group);
	}
	return [...groups.values()];
}

/** One for each kind of news: several undertakings sent by one deed are told of in one. */
async function lettersFor(tx: Tx, actor: Actor, reader: Reader, notices: readonly Told[]): Promise<Letter[]> {
	const letters: Letter[] = [];
	for (const [verb, each] of Map.groupBy(notices, (notice) => notice.verb)) {
		if (isMeetingNews(verb)) letters.push(await meetingLetter(tx, reader, verb, each));
		if (isMinutesNews(verb)) letters.push(await minutesLetter(tx, reader, each));
		if (isAskingNews(verb)) letters.push(await askingLetter(tx, actor, reader, verb, each));
		if (isClaimNews(verb)) letters.push(await claimLetter(tx, actor, reader, verb, each));
	}
	return letters;
}

async function markTold(tx: Tx, { municipalityId, now }: Actor, notices: readonly Told[]): Promise<void> {
	await tx
		.updateTable('notice')
		.set({ mailed_at: now })
		.where('municipality_id', '=', municipalityId)
		.where(
			'id',
			'in',
			notices.map(({ id }) => id)
		)
		.execute();
}
