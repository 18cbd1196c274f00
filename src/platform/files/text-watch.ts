/**
 * Watches bytes go by and tells in the end whether they are text: no control characters but tab and line ends. UTF-8 or
 * an older one-byte alphabet, for the spreadsheets of old computers write their CSV in one.
 */
export function textWatch() {
	let isText = true;
	return {
		see(piece: Uint8Array): void {
			isText = isText && !piece.some((byte) => byte === 0x7f || (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d));
		},
		isText: () => isText
	};
}
