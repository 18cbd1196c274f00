import { answerByLink } from '#domain/decisions/answering.server.ts';
import { AnswerByLinkForm } from '#domain/decisions/answers.forms.ts';
import { linkBy } from '#domain/decisions/links.queries.server.ts';
import { countAttempt, type Limit } from '#platform/auth/attempts.server.ts';
import { db } from '#platform/db/database.server.ts';
import type { Handler } from '#platform/doors/house.server.ts';
import type { Doors } from '#platform/doors/open.server.ts';
import { openPage } from '#platform/doors/page.ts';
import { serve } from '#platform/doors/perform.server.ts';
import { show } from '#platform/doors/show.server.ts';
import { accountPath } from '../../paths.ts';
import { AnswerPage } from './answer.page.tsx';
import { readAnswering } from './answer.reading.server.ts';

const page = openPage(readAnswering, AnswerPage);
const limit: Limit = { name: 'answer by a link from this address', times: 120, minutes: 15 };

/** Whoever tries links is counted, and nothing is read or kept of what they send before their link is known to open. */
const behindLink =
	(door: Handler): Handler =>
	async (request, reply) => {
		const now = request.server.house.clock();
		await countAttempt(limit, request.ip, now);
		const { token } = Object(request.params);
		await linkBy(db, String(token), now);
		return door(request, reply);
	};

/** One undertaking answered from a mail, by whoever holds the link. */
export const answerDoors: Doors = (web) => {
	web.get(accountPath.answer(':token'), behindLink(show(page)));
	web.post(
		accountPath.answer(':token'),
		behindLink(
			serve(AnswerByLinkForm, (visit, form) => answerByLink(visit, form), {
				page,
				then: ({ token }) => accountPath.answer(token),
				done: 'decisions.answer.done',
				filesOf: 'anybody let in'
			})
		)
	);
};
