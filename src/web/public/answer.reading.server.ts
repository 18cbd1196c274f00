import { openAnswerLink } from '#domain/decisions/links.queries.server.ts';
import { db } from '#platform/db/database.server.ts';
import type { Visit } from '#platform/doors/visit.ts';

export type Answering = Awaited<ReturnType<typeof readAnswering>>;

/** What the link opens, and the token by which its form is sent. @throws Refusal 404 the link opens nothing (any more) */
export async function readAnswering({ params, now }: Visit) {
	const token = params.token ?? '';
	return { token, ...(await openAnswerLink(db, token, now)) };
}
