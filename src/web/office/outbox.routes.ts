import { authSettings } from '#platform/auth/settings.server.ts';
import type { Doors } from '#platform/doors/open.server.ts';
import { officePage } from '#platform/doors/page.ts';
import { show } from '#platform/doors/show.server.ts';
import { insistFound } from '#platform/errors/refusal.ts';
import { newestMails } from '#platform/mail/post.server.ts';
import { officePath } from '../../paths.ts';
import { OutboxPage } from './outbox.page.tsx';

/** The mails a demonstration did not send. Outside a demonstration there is no such page. */
export const outboxDoors: Doors = (web) => {
	web.get(
		officePath.outbox,
		show(
			officePage(async () => {
				insistFound(authSettings().isDemo || null);
				return newestMails();
			}, OutboxPage)
		)
	);
};
