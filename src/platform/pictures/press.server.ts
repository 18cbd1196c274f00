import type { default as Library, Sharp } from 'sharp';
import { turns } from './turns.server.ts';

/** 8192 × 8192: more than the cameras of phones make, and little enough to lie in memory twice. */
export const pointsAtMost = 8192 * 8192;

const secondsAtMost = 30;

let opened: Promise<typeof Library> | null = null;

/** The library is read when the first picture comes: the start of the house does not wait for it. */
function library(): Promise<typeof Library> {
	opened ??= import('sharp').then(({ default: sharp }) => setUp(sharp));
	return opened;
}

/** Of all the formats the library reads, those we take: what else a file might be besides is never tried. */
function setUp(sharp: typeof Library): typeof Library {
	sharp.cache(false);
	sharp.concurrency(1);
	sharp.block({ operation: ['VipsForeignLoad'] });
	sharp.unblock({
		operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp', 'VipsForeignLoadHeif']
	});
	return sharp;
}

const inTurn = turns(2);

/** Works on the picture in a file when its turn comes, beside the event loop; one drawing of it, upright, and no longer than allowed. */
export const onPicture = <T>(path: string, work: (picture: Sharp) => Promise<T>): Promise<T> =>
	inTurn(async () => {
		const sharp = await library();
		const picture = sharp(path, { limitInputPixels: pointsAtMost, failOn: 'error', sequentialRead: true });
		return work(picture.autoOrient().timeout({ seconds: secondsAtMost }));
	});

/** What the head of a picture says, before any point of it is drawn: a small file may say that it is as large as a town. */
export const headOf = async (path: string) => (await library())(path, { limitInputPixels: false }).metadata();
