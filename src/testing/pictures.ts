import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

type Look = { readonly width?: number; readonly height?: number };

/** A picture whose left half is red and whose right half is blue: one sees which way up it stands. */
export function aPicture({ width = 1200, height = 800 }: Look = {}) {
	const blue = { create: { width: Math.ceil(width / 2), height, channels: 3 as const, background: '#0000c0' } };
	const red = { create: { width, height, channels: 3 as const, background: '#c00000' } };
	return sharp(red).composite([{ input: blue, left: Math.floor(width / 2), top: 0 }]);
}

/** As a telephone takes it: turned by a word of its own, with the day and the place written into it, and its maker's name. */
export const aPhotograph = ({ orientation = 6, ...look }: Look & { orientation?: number } = {}): Promise<Buffer> =>
	aPicture(look)
		.jpeg()
		.withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><owner>Telephone of Asan</owner></x:xmpmeta>')
		.withExif({
			IFD0: { Make: 'Telephone of Asan', Orientation: String(orientation) },
			IFD2: { DateTimeOriginal: '2014:06:12 14:05:09', OffsetTimeOriginal: '+06:00' },
			IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '41/1 25/1 4200/100', GPSLongitudeRef: 'E', GPSLongitude: '75/1 59/1 2796/100' }
		})
		.withMetadata({ orientation })
		.toBuffer();

/** How many points a picture says it has, with hardly a byte behind them. */
export function aHollowPng(width: number, height: number): Buffer {
	const head = Buffer.alloc(13);
	head.writeUInt32BE(width, 0);
	head.writeUInt32BE(height, 4);
	head.set([8, 2, 0, 0, 0], 8);
	const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
	return Buffer.concat([mark, chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.alloc(1000))), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(kind: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(kind), data]);
	const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(data.length);
	sum.writeUInt32BE(crc32(body));
	return Buffer.concat([length, body, sum]);
}
