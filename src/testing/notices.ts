import { openAnswering } from '#domain/decisions/answer-settings.server.ts';
import { openNotices } from '#domain/notices/settings.server.ts';
import { tellAll } from '#domain/notices/telling.server.ts';
import { inLanguage } from '#platform/i18n/addresses.ts';
import { mailsIn } from '#platform/mail/outbox.server.ts';
import { openPost } from '#platform/mail/post.server.ts';
import { deliverMails } from '#platform/mail/sending.server.ts';
import { accountPath, officePath, publicPath } from '../paths.ts';
import { openSubscriptions } from '../subscriptions.ts';
import { aFolder } from './folders.ts';

/** Opens all that a deed's news goes through, as a program does at its start. Letters lie in a folder of the test's own. */
export function openLetterbox({ origin = 'https://kenesh.example' } = {}) {
	const outbox = aFolder('outbox');
	openSubscriptions();
	openPost({ smtp: null, from: 'Kenesh <kenesh@localhost>', outbox });
	openAnswering({ linkTo: (token, language) => `${origin}${inLanguage(language, accountPath.answer(token))}` });
	openNotices({
		links: {
			meeting: (town, meeting, language) => `${origin}${inLanguage(language, publicPath.meeting(town, meeting))}`,
			invitation: (town, meeting, language, guest) =>
				`${origin}${inLanguage(language, publicPath.invitation(town, meeting, '.pdf', guest))}`,
			minutes: (meeting, language) => `${origin}${inLanguage(language, officePath.minutes(meeting))}`,
			decision: (town, meeting, address, language) => `${origin}${inLanguage(language, publicPath.decision(town, meeting, address))}`
		}
	});
	let seen = 0;
	return {
		/** The letters that came since they were last looked at, by address. */
		newLetters: async () => {
			await tellAll();
			await deliverMails();
			const all = await mailsIn(outbox, 500);
			const fresh = all.slice(0, all.length - seen);
			seen = all.length;
			return fresh.toSorted((a, b) => a.to.localeCompare(b.to));
		}
	};
}
