import { layerEndings } from '#platform/geo/layer.ts';

/** What may be given to us, by content: the ending its name gets, and whether a browser may show it by itself. */
const kinds = {
	'application/pdf': { ending: 'pdf', shown: true },
	'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { ending: 'docx', shown: false },
	'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { ending: 'xlsx', shown: false },
	'application/vnd.oasis.opendocument.text': { ending: 'odt', shown: false },
	'image/jpeg': { ending: 'jpg', shown: true },
	'image/png': { ending: 'png', shown: true },
	'image/webp': { ending: 'webp', shown: true },
	'image/avif': { ending: 'avif', shown: true },
	'video/mp4': { ending: 'mp4', shown: true },
	'video/webm': { ending: 'webm', shown: true },
	'text/plain': { ending: 'txt', shown: false },
	'text/csv': { ending: 'csv', shown: false },
	'application/geo+json': { ending: 'geojson', shown: false, for: 'maps' }
} as const;

export type MediaType = keyof typeof kinds;

export const isMediaType = (value: string | undefined): value is MediaType => value !== undefined && Object.hasOwn(kinds, value);

/** For `accept` of a file field and for the sentence that refuses: pdf, docx, … A layer of a map is asked for where one is meant. */
export const endings: readonly string[] = Object.values(kinds).flatMap((kind) => ('for' in kind ? [] : [kind.ending]));

/** May a browser show it in a page or a tab? The rest is only ever saved. Nothing here can run a script. */
export const isShown = (type: string): boolean => isMediaType(type) && kinds[type].shown;

/** Pictures of cameras, screens and scanners: what strangers get of them is made anew. */
export const isPicture = (type: string): boolean => type.startsWith('image/');

/** What phones of one maker save pictures as, which neither browsers nor we read. */
export const isUnreadPicture = (type: string | undefined): boolean => /^image\/hei[cf]/.test(type ?? '');

/** Plain text has no mark of its own: only a name that says so makes it text. */
export function textTypeOf(name: string): MediaType | null {
	const ending = endingOf(name);
	if (ending === 'csv') return 'text/csv';
	if (layerEndings.includes(ending)) return 'application/geo+json';
	return ending === 'txt' ? 'text/plain' : null;
}

const nameAtMost = 150;
const alsoCalled: Readonly<Record<string, string>> = { jpeg: 'jpg', json: 'geojson' };
const unwanted = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\\/:*?"<>|]/gu;

/**
 * The name a file keeps: without folders, control or direction marks, in NFC, not longer than a file system takes, and
 * with the ending of what it truly is: a picture sent as `note.exe` becomes `note.exe.jpg`.
 */
export function keptName(given: string, type: MediaType): string {
	const last = given.split(/[\\/]/).at(-1) ?? '';
	const clean = last.normalize('NFC').replace(unwanted, ' ').replace(/\s+/g, ' ').trim().replace(/^\.+/, '') || 'file';
	const { ending } = kinds[type];
	const own = endingOf(clean) === ending || alsoCalled[endingOf(clean)] === ending;
	const stem = own ? clean.slice(0, clean.lastIndexOf('.')) : clean;
	return `${[...stem].slice(0, nameAtMost).join('')}.${own ? endingOf(clean) : ending}`;
}

const endingOf = (name: string): string => /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
