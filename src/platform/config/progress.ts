/** Tells the person at the terminal one line. */
export type Say = (line: string) => void;

const soon = 1_000;

/** A step that lasts longer than a second says so while it lasts, and how long it took. Quick ones say nothing. */
export async function step<T>(say: Say, doing: string, work: () => Promise<T>): Promise<T> {
	const began = Date.now();
	let isTold = false;
	const telling = setTimeout(() => {
		isTold = true;
		say(`${doing} …`);
	}, soon);
	try {
		const done = await work();
		if (isTold) say(`${doing}: ${((Date.now() - began) / 1_000).toFixed(1)} s`);
		return done;
	} finally {
		clearTimeout(telling);
	}
}
