const glance = 250;

/**
 * Calls `leave` once, when the program is asked to end. npm ends on SIGTERM without passing it on; started by it, we
 * leave when it is gone.
 */
export function whenAskedToLeave(leave: () => void): void {
	let isAsked = false;
	const once = () => {
		if (isAsked) return;
		isAsked = true;
		leave();
	};
	for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, once);
	if (!process.env.npm_lifecycle_event) return;
	const parent = process.ppid;
	setInterval(() => {
		if (process.ppid !== parent) once();
	}, glance).unref();
}
