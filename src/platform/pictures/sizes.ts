/** How wide pictures are made for readers: a phone, a column of text, a whole screen. */
const widths = [480, 960, 1600] as const;
const formats = ['avif', 'jpg'] as const;

export type PictureWidth = (typeof widths)[number];
export type PictureFormat = (typeof formats)[number];
export type PictureSize = { readonly width: PictureWidth; readonly format: PictureFormat };

/** As it stands at the end of an address: `480.avif`. */
export type PictureName = `${PictureWidth}.${PictureFormat}`;

/** Points across and down, upright. */
export type Extent = { readonly width: number; readonly height: number };

export const nameOfSize = ({ width, format }: PictureSize): PictureName => `${width}.${format}`;

export const sizeCalled = (name: string): PictureSize | null => sizes.find((size) => nameOfSize(size) === name) ?? null;

const sizes: readonly PictureSize[] = widths.flatMap((width) => formats.map((format) => ({ width, format })));

/** What stands for a picture where no size is asked for: the largest, in the format every browser and program reads. */
export const largest: PictureSize = { width: 1600, format: 'jpg' };

/** A picture of a given width may be so many times as high: a strip as long as a street is made smaller instead. */
export const heightAtMost = 3;

/** The sizes worth making of a picture, from the smallest: the first that shows all its points is the last. */
export function sizesOf(picture: Extent): readonly (Extent & { readonly asked: PictureWidth })[] {
	const all = widths.map((asked) => ({ asked, ...fitted(picture, asked) }));
	return all.filter((_, at) => at === 0 || (all[at - 1]?.width ?? 0) < picture.width);
}

function fitted({ width, height }: Extent, asked: PictureWidth): Extent {
	const scale = Math.min(1, asked / width, (asked * heightAtMost) / height);
	return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
