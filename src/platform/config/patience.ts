/** Waits for the work, but not longer: `true` when it was done in time. What failed is done, too. */
export async function within(milliseconds: number, work: Promise<unknown>): Promise<boolean> {
	let over: NodeJS.Timeout | undefined;
	const late = new Promise<boolean>((resolve) => {
		over = setTimeout(() => resolve(false), milliseconds);
	});
	const done = work.then(
		() => true,
		() => true
	);
	return Promise.race([done, late]).finally(() => clearTimeout(over));
}
