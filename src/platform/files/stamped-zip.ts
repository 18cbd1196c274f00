import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The earliest day a zip can name. Local time on purpose: zips keep no zone, so this is the same bytes everywhere. */
const anyDay = new Date(1980, 0, 1);

/**
 * An office file (docx, xlsx: a zip of XML) as the same bytes each time it is made: its entries carry one fixed day, and
 * `mend` may rewrite the XML of each, told by its name; anything that is not XML goes through untouched, unless `instead`
 * has other bytes for it.
 */
export function restamped(
	zip: Uint8Array,
	mend: (name: string, xml: string) => string = (_, xml) => xml,
	instead: ReadonlyMap<string, Uint8Array> = new Map()
): Uint8Array {
	const entries = Object.entries(unzipSync(zip)).map(([name, bytes]): [string, Uint8Array] => [
		name,
		/\.(xml|rels)$/.test(name) ? strToU8(mend(name, strFromU8(bytes))) : (instead.get(name) ?? bytes)
	]);
	return zipSync(Object.fromEntries(entries), { mtime: anyDay });
}
