import type { Doors } from '#platform/doors/open.server.ts';
import { publicPage } from '#platform/doors/page.ts';
import { publicPath } from '../../paths.ts';
import { showPaper } from '../papers/handing-out.server.ts';
import { InvitationPage } from './invitation.page.tsx';
import { publicInvitation } from './invitation.reading.server.ts';

export const publicInvitationDoors: Doors = (web) =>
	showPaper(
		web,
		(ending) => publicPath.invitation(':municipality', ':meeting', ending),
		publicPage(publicInvitation, InvitationPage, { query: ['guest'] })
	);
