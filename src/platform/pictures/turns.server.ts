/**
 * Lets so many pieces of work run at once; the rest wait their turn. Pictures are heavy: on an old computer two at once
 * leave room for pages.
 */
export function turns(atOnce: number) {
	let running = 0;
	const waiting: (() => void)[] = [];
	return async function inTurn<T>(work: () => Promise<T>): Promise<T> {
		if (running >= atOnce) await new Promise<void>((go) => waiting.push(go));
		else running += 1;
		try {
			return await work();
		} finally {
			const next = waiting.shift();
			if (next) next();
			else running -= 1;
		}
	};
}
