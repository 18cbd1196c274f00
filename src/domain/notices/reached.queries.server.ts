import type { Addressee } from '#domain/decisions/rules.ts';
import { mailboxesOf, type Sought } from '#domain/people/mailboxes.queries.server.ts';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';

/** Which of these addressees a mail would reach on that day. A fixed number of queries; no address is told. */
export async function reachedOf(from: Db, municipalityId: Id, addressees: readonly Addressee[], day: PlainDate): Promise<Set<Id>> {
	const mailboxes = await mailboxesOf(from, municipalityId, addressees.map(soughtFor), day);
	return new Set([...mailboxes].filter(([, mailbox]) => mailbox !== null).map(([id]) => id));
}

/** How an addressee is looked for. */
export const soughtFor = ({ kind, id }: Addressee): Sought => ({
	key: id,
	personId: kind === 'person' ? id : null,
	officeId: kind === 'office' ? id : null,
	organizationId: kind === 'organization' ? id : null,
	bodyId: kind === 'body' ? id : null
});
