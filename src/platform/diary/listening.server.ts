import pg from 'pg';
import { databaseAddress } from '#platform/db/address.server.ts';
import { heard, hearing } from './edition.server.ts';

/**
 * One connection that hears what other instances committed. When it breaks, nothing kept is trusted until it stands
 * again. Answers a function that hangs up.
 */
export function listenToDiary(): () => Promise<void> {
	let line: pg.Client | null = null;
	let again: NodeJS.Timeout | null = null;
	let over = false;

	async function dial(): Promise<void> {
		line = new pg.Client({ connectionString: await databaseAddress() });
		line.on('error', redial);
		line.on('notification', ({ payload }) => heard(payload));
		await line.connect();
		await line.query('listen diary');
		hearing(true);
	}

	function redial(): void {
		hearing(false);
		if (over || again) return;
		again = setTimeout(() => {
			again = null;
			dial().catch(redial);
		}, 500);
	}

	dial().catch(redial);
	return async () => {
		over = true;
		if (again) clearTimeout(again);
		await line?.end().catch(() => undefined);
	};
}
