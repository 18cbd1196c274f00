import { letOut } from '#platform/doors/file.server.ts';
import type { Doors } from '#platform/doors/open.server.ts';
import { settled } from '#platform/doors/page.ts';
import { officePath } from '../../paths.ts';
import { officeFile } from '../files.server.ts';

/** Files for those who may see what they belong to. */
export const officeFilesDoors: Doors = (web) => {
	const out = letOut({ admit: settled, find: officeFile, isPublic: false });
	web.get(officePath.file(':file'), out);
	web.get(officePath.picture(':file', ':picture'), out);
};
