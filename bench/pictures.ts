import { join } from 'node:path';
import sharp from 'sharp';
import { lookAt } from '../src/platform/pictures/looking.server.ts';
import { pictureMade } from '../src/platform/pictures/making.server.ts';
import { nameOfSize, type PictureSize } from '../src/platform/pictures/sizes.ts';
import { peak, say, tell, timed } from './say.ts';
import { inFolder } from './town.ts';

/**
 * A photograph of 12 million points, noisy as those of telephones are: looked at when it comes, and made in each size.
 * How long that takes is the machine's affair; how many times as long as only reading its points is ours.
 */
const extent = { width: 4000, height: 3000 };
const sizes: readonly PictureSize[] = ([480, 960, 1600] as const).flatMap((width) => [
	{ width, format: 'avif' as const },
	{ width, format: 'jpg' as const }
]);

await inFolder(async (folder) => {
	const photograph = join(folder, 'photograph.jpg');
	await sharp(await noisy({ width: 1000, height: 750, sigma: 40 }))
		.resize(extent)
		.composite([{ input: await noisy({ ...extent, sigma: 10 }), blend: 'soft-light' }])
		.jpeg({ quality: 90 })
		.toFile(photograph);
	const plain = await middleOf(() => sharp(photograph).raw().toBuffer());
	tell(`a plain reading of its points: ${plain} ms`);
	const look = await middleOf(() => lookAt(photograph));
	say('a picture of 12 MP looked at when it comes', `${look} ms`, '≤ 1 reading', look <= plain);
	let all = 0;
	for (const size of sizes) {
		const took = await middleOf(() => pictureMade(photograph, size));
		const { length } = await pictureMade(photograph, size);
		tell(`${nameOfSize(size)}: ${took} ms, ${Math.round(length / 1024)} kB`);
		all += took;
	}
	say('the same in all six sizes', `${all} ms`, '≤ 40 readings', all <= plain * 40);
	tell(`${(all / plain).toFixed(1)} readings; peak memory ${peak()}`);
});
process.exit();

/** Something to see at every distance: things as large as a leaf, and the grain of a small camera. */
function noisy({ sigma, ...size }: { width: number; height: number; sigma: number }): Promise<Buffer> {
	const noise = { type: 'gaussian' as const, mean: 128, sigma };
	return sharp({ create: { ...size, channels: 3, background: '#888', noise } })
		.jpeg({ quality: 95 })
		.toBuffer();
}

async function middleOf(work: () => Promise<unknown>): Promise<number> {
	const took = [await timed(work), await timed(work), await timed(work)];
	return took.toSorted((a, b) => a - b)[1] ?? 0;
}
