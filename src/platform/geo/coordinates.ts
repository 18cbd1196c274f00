import type { Position } from './geometry.ts';

/**
 * Reads coordinates as people have them: «41.4287, 75.9911» (latitude first, as maps and phones say it), with decimal
 * commas, with degrees, minutes and seconds, with letters of either alphabet for the sides of the world, or as the link
 * of a map. Answers null when they are none, or lie outside the globe.
 */
export function positionIn(text: string): Position | null {
	const numbers = inLink(text) ?? inDegrees(text) ?? inDecimals(text);
	if (!numbers) return null;
	const [latitude, longitude] = numbers;
	return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? [rounded(longitude), rounded(latitude)] : null;
}

/** «41.428700, 75.991100»: as every map takes it. */
export const coordinatesText = ([longitude, latitude]: Position): string => `${latitude}, ${longitude}`;

type Pair = readonly [latitude: number, longitude: number];

const number = String.raw`(-?\d{1,3}(?:\.\d+)?)`;

/** What stands in the links of maps: geo:41.4,75.9 · …/@41.4,75.9,15z · …#map=15/41.4/75.9 · …?q=41.4,75.9 */
const links = [
	`^geo:${number},${number}`,
	`/@${number},${number}`,
	`#map=[\\d.]+/${number}/${number}`,
	`[?&](?:q|ll|query)=${number},\\s*${number}`
];

function inLink(text: string): Pair | null {
	if (!/^(geo:|https?:\/\/)/.test(text.trim())) return null;
	const spelled = text.trim().replace(/%2C/gi, ',');
	for (const link of links) {
		const [found, latitude, longitude] = new RegExp(link).exec(spelled) ?? [];
		if (found) return [Number(latitude), Number(longitude)];
	}
	return null;
}

const part = String.raw`(\d{1,3})\s*°\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*['′’]\s*)?(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:["″”]|''|′′)\s*)?`;
const side = String.raw`(с\.?\s*ш\.?|ю\.?\s*ш\.?|в\.?\s*д\.?|з\.?\s*д\.?|түн\.?\s*к\.?|чыг\.?\s*у\.?|[nsewСЮВЗ])?`;
const twoParts = new RegExp(`^${part}${side}[\\s,;]*${part}${side}$`, 'iu');

function inDegrees(text: string): Pair | null {
	const found = twoParts.exec(text.trim());
	if (!found) return null;
	const [, d1, m1, s1, side1 = '', d2, m2, s2, side2 = ''] = found;
	return orderedBySides([degreesOf(d1, m1, s1), side1], [degreesOf(d2, m2, s2), side2]);
}

function degreesOf(degrees = '0', minutes = '0', seconds = '0'): number {
	const [m, s] = [plain(minutes), plain(seconds)];
	return m < 60 && s < 60 ? Number(degrees) + m / 60 + s / 3600 : Number.NaN;
}

const decimal = String.raw`([-−+]?\d{1,3}(?:[.,]\d+)?)\s*°?\s*`;
const twoDecimals = new RegExp(`^${decimal}${side}(?:\\s*[,;]\\s*|\\s+)${decimal}${side}$`, 'iu');

function inDecimals(text: string): Pair | null {
	const found = twoDecimals.exec(text.trim());
	if (!found) return null;
	const [, first = '', side1 = '', second = '', side2 = ''] = found;
	return orderedBySides([plain(first), side1], [plain(second), side2]);
}

const plain = (written: string): number => Number(written.replace(',', '.').replace('−', '-'));
const rounded = (degrees: number): number => Number(degrees.toFixed(6));

/** Whoever names the sides of the world may name the longitude first. South and west are below nothing. */
function orderedBySides(...both: readonly [readonly [number, string], readonly [number, string]]): Pair | null {
	const [first, second] = both.map(([degrees, said]) => ({ axis: axisOf(said), degrees: isBelow(said) ? -degrees : degrees }));
	if (!first || !second || Number.isNaN(first.degrees + second.degrees)) return null;
	if (first.axis && first.axis === second.axis) return null;
	const isLongitudeFirst = first.axis === 'longitude' || second.axis === 'latitude';
	return isLongitudeFirst ? [second.degrees, first.degrees] : [first.degrees, second.degrees];
}

function axisOf(said: string): 'latitude' | 'longitude' | null {
	if (said === '') return null;
	return /^([nsсю]|түн)/i.test(said) ? 'latitude' : 'longitude';
}

const isBelow = (said: string): boolean => /^[swюз]/i.test(said);
