import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const faceAt = (path: string): Buffer => readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/pt-serif/${path}`));

const regular = faceAt('400Regular/PTSerif_400Regular.ttf');
const bold = faceAt('700Bold/PTSerif_700Bold.ttf');

/**
 * The face of our papers travels in the file: a machine without Times New Roman would take ң ө ү from another face, and
 * every Kyrgyz word would be of two. Leaning letters are leant by whoever opens it.
 */
export const faces = [{ name: 'PT Serif', data: regular, bold }];

/** A font's key says only how its first bytes lie in the file; the library makes one up each time, and papers are the same bytes. */
const key = '6B656E65-7368-4B65-8E65-736820505400';

export const keyed = (fontTable: string): string => fontTable.replace(/(w:fontKey="\{)[^}]*/g, `$1${key}`);

/** As the file names them, under our key. Source: ECMA-376, part 4, font embedding: the first 32 bytes, by the key read from its end. */
export const facesInFile: ReadonlyMap<string, Uint8Array> = new Map(
	[regular, bold].map((face, n) => [`word/fonts/font${n + 1}.odttf`, hidden(face)])
);

function hidden(face: Buffer): Uint8Array {
	const mask = Buffer.from(key.replaceAll('-', ''), 'hex').toReversed();
	return face.map((byte, at) => (at < 32 ? byte ^ (mask[at % mask.length] ?? 0) : byte));
}
