/** A QR code as one shape: a square for each dark module, on a grid of `size`. */
export type Qr = { size: number; shape: string };

/**
 * Draws a text as a QR code that still reads when a tenth of it is smudged, with the quiet margin readers ask for. The
 * library is read when the first is asked for: one is drawn once per account.
 */
export async function qrOf(text: string): Promise<Qr> {
	const { create } = await import('qrcode');
	const { modules } = create(text, { errorCorrectionLevel: 'M' });
	const margin = 4;
	const dark = Array.from({ length: modules.size ** 2 }, (_, at) => at).filter((at) => modules.data[at]);
	const square = (at: number) => `M${(at % modules.size) + margin} ${Math.floor(at / modules.size) + margin}h1v1h-1z`;
	return { size: modules.size + 2 * margin, shape: dark.map(square).join('') };
}
