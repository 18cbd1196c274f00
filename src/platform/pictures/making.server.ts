import { onPicture } from './press.server.ts';
import { heightAtMost, type PictureSize } from './sizes.ts';

const quality = { avif: 45, jpg: 72 };
/** How hard it is tried to make an AVIF small, of 9: beyond this each kilobyte costs seconds on an old computer. */
const effort = 2;

/**
 * The bytes of a picture in one size, made from the original in a file: upright, in sRGB, see-through parts white, and
 * nothing of what was written into the original.
 */
export const pictureMade = (original: string, { width, format }: PictureSize): Promise<Buffer> =>
	onPicture(original, (whole) => {
		const picture = whole
			.resize({ width, height: width * heightAtMost, fit: 'inside', withoutEnlargement: true })
			.flatten({ background: '#fff' })
			.toColourspace('srgb');
		return (
			format === 'avif' ? picture.avif({ quality: quality.avif, effort }) : picture.jpeg({ quality: quality.jpg, mozjpeg: true })
		).toBuffer();
	});
