import { Refusal } from '#platform/errors/refusal.ts';
import { type Taken, takenAccordingTo } from './camera.ts';
import { headOf, onPicture, pointsAtMost } from './press.server.ts';
import type { Extent } from './sizes.ts';

export type Seen = Extent & Taken;

/**
 * Looks at a picture that just came: how large it is once upright, when and where it was taken. It is drawn once, small
 * and to its end, so that nobody learns in a year that half of it is missing.
 *
 * @throws Refusal 413 more points than are drawn; 415 it moves; 422 it cannot be drawn to its end
 */
export async function lookAt(path: string): Promise<Seen> {
	const head = await headOf(path).catch(broken);
	const { width, height } = head.autoOrient;
	if (width * height > pointsAtMost) throw new Refusal(413, 'platform.form.picture_too_large', { max: Math.floor(pointsAtMost / 1e6) });
	if ((head.pages ?? 1) > 1) throw new Refusal(415, 'platform.form.picture_moves');
	await onPicture(path, (picture) => picture.resize(32, 32, { fit: 'inside' }).raw().toBuffer()).catch(broken);
	return { width, height, ...takenAccordingTo(head.exif) };
}

function broken(): never {
	throw new Refusal(422, 'platform.form.picture_broken');
}
