import { insistFound } from '#platform/errors/refusal.ts';
import { pictureMade } from '#platform/pictures/making.server.ts';
import { nameOfSize, type PictureSize } from '#platform/pictures/sizes.ts';
import { areBytesThere, isThere, layDown, madePath, pathOf } from './storage.server.ts';

const underWay = new Map<string, Promise<void>>();

/**
 * Where the bytes of a picture in one size lie. They are made when somebody first asks; whoever asks meanwhile waits for
 * the same. Refuses with "not found" when nothing can be made of the original: that itself is shown to nobody here.
 */
export async function madeOf(sha256: string, size: PictureSize): Promise<string> {
	const path = madePath(sha256, nameOfSize(size));
	if (await isThere(path)) return path;
	const making = underWay.get(path) ?? make(sha256, size, path).finally(() => underWay.delete(path));
	underWay.set(path, making);
	await making;
	return path;
}

async function make(sha256: string, size: PictureSize, path: string): Promise<void> {
	insistFound((await areBytesThere(sha256)) || null);
	const bytes = await pictureMade(pathOf(sha256), size).catch(() => null);
	await layDown(path, insistFound(bytes));
}
