import { z } from 'zod';
import type { Minutes } from '#domain/meetings/minutes.queries.server.ts';
import { meetingOf } from '#domain/meetings/queries.server.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { insistFound } from '#platform/errors/refusal.ts';
import { translator } from '#platform/i18n/messages.server.ts';
import { municipalityById } from '#platform/municipalities/queries.server.ts';
import type { Paper } from '../paper/paper.ts';
import { sealed, unsealed } from '../paper/seal.server.ts';
import { minutesReading } from './minutes.queries.server.ts';
import { minutesPaper } from './minutes.ts';

/** What lies in the table: the sealed text itself, so that its hash can be taken from there with no program of ours. */
const Frozen = z.object({ text: z.string() });

/**
 * What the meetings room asks for when minutes are approved: `approveMinutes(actor, form, composeMinutes(actor))`. Draws
 * them from the records as they stand in that transaction, in their own language and form, and seals them.
 */
export const composeMinutes =
	({ municipalityId }: { readonly municipalityId: Id }) =>
	async (tx: Db, meetingId: Id): Promise<{ readonly content: { readonly text: string }; readonly sha256: string }> => {
		const town = insistFound(await municipalityById(tx, municipalityId));
		const reading = await minutesReading(tx, town, await meetingOf(tx, municipalityId, meetingId));
		const { language, form } = insistFound(reading.minutes);
		const { text, seal } = sealed(minutesPaper(reading, { language, t: translator(language) }, { form, as: 'approved' }));
		return { content: { text }, sha256: seal };
	};

/**
 * Minutes as they were approved, whatever was corrected since. Throws when they are not what was frozen.
 *
 * @throws Refusal 404 they are not approved yet
 */
export function approvedMinutes({ frozen, sha256 }: Pick<Minutes, 'frozen' | 'sha256'>): Paper {
	const { text } = Frozen.parse(insistFound(frozen));
	return unsealed({ text, seal: insistFound(sha256) });
}
