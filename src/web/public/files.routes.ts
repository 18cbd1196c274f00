import { letOut } from '#platform/doors/file.server.ts';
import type { Doors } from '#platform/doors/open.server.ts';
import { inMunicipality } from '#platform/doors/page.ts';
import { publicPath } from '../../paths.ts';
import { publicFile } from '../files.server.ts';

/** Files that are for everybody; any other is not found here. */
export const filesDoors: Doors = (web) => {
	const out = letOut({ admit: inMunicipality, find: publicFile, isPublic: true });
	web.get(publicPath.file(':municipality', ':file'), out);
	web.get(publicPath.picture(':municipality', ':file', ':picture'), out);
};
