import { slugOf } from '#platform/i18n/slug.ts';

const types = {
	'.pdf': 'application/pdf',
	'.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
} as const;

/**
 * How a paper leaves the house: under its own title, and in plain letters for programs that know no others (RFC 6266).
 * A browser shows a PDF itself and saves a Word file.
 */
export function fileHeaders(title: string, ending: keyof typeof types): Record<string, string> {
	const own = encodeURIComponent(`${nameFrom(title)}${ending}`);
	const shown = ending === '.pdf' ? 'inline' : 'attachment';
	return {
		'content-type': types[ending],
		'content-disposition': `${shown}; filename="${slugOf(title)}${ending}"; filename*=UTF-8''${own.replace(/['()]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`
	};
}

/** No folder takes these signs, and none a name of more than 255 bytes; a letter of ours is two. */
const nameFrom = (title: string): string =>
	title
		.replace(/[\\/:*?"<>|]/g, ' ')
		.replace(/\s+/g, ' ')
		.trim()
		.slice(0, 100)
		.toWellFormed();
