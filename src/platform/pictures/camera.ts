import readExif from 'exif-reader';
import { z } from 'zod';
import type { Geometry } from '#platform/geo/geometry.ts';

/** When and where, as the camera wrote it: its own clock, and a point as GeoJSON has it, longitude first. */
export type Taken = { readonly takenAt: string | null; readonly takenWhere: Geometry | null };

/** Cameras write what they like, and so do those who want to hurt: what is not in its shape is as if not said. */
export function takenAccordingTo(exif: Buffer | undefined): Taken {
	const said = Said.safeParse(exif ? readable(exif) : {});
	const { Photo: photo, GPSInfo: place } = said.data ?? {};
	return {
		takenAt: photo?.DateTimeOriginal ? `${photo.DateTimeOriginal.toISOString().slice(0, 19)}${photo.OffsetTimeOriginal ?? ''}` : null,
		takenWhere: place ? pointOf(place) : null
	};
}

function readable(exif: Buffer): unknown {
	try {
		return readExif(exif);
	} catch {
		return {};
	}
}

const maybe = <T extends z.ZodType>(shape: T) => shape.optional().catch(undefined);
const Angle = z.tuple([z.number().min(0), z.number().min(0).lt(60), z.number().min(0).lt(60)]);
const Place = z.object({
	GPSLatitude: Angle,
	GPSLatitudeRef: z.enum(['N', 'S']),
	GPSLongitude: Angle,
	GPSLongitudeRef: z.enum(['E', 'W'])
});
/** A clock nobody set says the year 0 or 1970; no picture of ours is older than digital cameras. */
const earliest = new Date('1990-01-01T00:00:00Z');
const latest = new Date('2200-01-01T00:00:00Z');
const Said = z.object({
	Photo: maybe(
		z.object({
			DateTimeOriginal: maybe(z.date().min(earliest).max(latest)),
			OffsetTimeOriginal: maybe(z.string().regex(/^[+-]\d\d:\d\d$/))
		})
	),
	GPSInfo: maybe(Place)
});

function pointOf(place: z.infer<typeof Place>): Geometry | null {
	const latitude = degrees(place.GPSLatitude) * (place.GPSLatitudeRef === 'S' ? -1 : 1);
	const longitude = degrees(place.GPSLongitude) * (place.GPSLongitudeRef === 'W' ? -1 : 1);
	const isOnEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude !== 0 || longitude !== 0);
	return isOnEarth ? { type: 'Point', coordinates: [rounded(longitude), rounded(latitude)] } : null;
}

const degrees = ([whole, minutes, seconds]: z.infer<typeof Angle>): number => whole + minutes / 60 + seconds / 3600;

/** Six places are a hand's breadth. */
const rounded = (angle: number): number => Number(angle.toFixed(6));
