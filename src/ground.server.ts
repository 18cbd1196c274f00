import { openAnswering } from '#domain/decisions/answer-settings.server.ts';
import { openNotices } from '#domain/notices/settings.server.ts';
import { openAuth } from '#platform/auth/settings.server.ts';
import type { Config } from '#platform/config/config.server.ts';
import type { Say } from '#platform/config/progress.ts';
import { type OpenDatabase, openDatabase, visitDatabase } from '#platform/db/opening.server.ts';
import { openFiles } from '#platform/files/storage.server.ts';
import { inLanguage } from '#platform/i18n/addresses.ts';
import { openPost } from '#platform/mail/post.server.ts';
import { accountPath, officePath, publicPath } from './paths.ts';
import { openSubscriptions } from './subscriptions.ts';

type Fault = (fault: unknown) => void;

/**
 * What every deed stands on: the database, the files, the post and sign-in. For the server, which keeps the embedded
 * database running; `onDead` is told when it cannot.
 */
export function openGround(config: Config, say: Say, onDead: Fault): Promise<OpenDatabase> {
	openPlaces(config);
	return openDatabase({ databaseUrl: config.databaseUrl, folder: config.folders.database, say, onDead });
}

/** The same for a short visit: beside a running server its database is used, else it is opened for as long as the visit lasts. */
export function visitGround(config: Config, say: Say, onDead: Fault): Promise<OpenDatabase> {
	openPlaces(config);
	return visitDatabase({ databaseUrl: config.databaseUrl, folder: config.folders.database, say, onDead });
}

/** The files, the post and sign-in, with the addresses that letters name; the server opens its database beside it. */
export function openPlaces({ folders, secret, smtp, mailFrom, origin, isDemo }: Config): void {
	openSubscriptions();
	openFiles({ folder: folders.files, secret });
	openPost({ smtp, from: mailFrom, outbox: folders.outbox });
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
	openAuth({
		origin,
		secret,
		isDemo,
		links: {
			reset: (token, language) => `${origin}${inLanguage(language, accountPath.reset(token))}`,
			invitation: (token, language) => `${origin}${inLanguage(language, accountPath.invitation(token))}`
		}
	});
}
