/** What PostgreSQL says when it hangs up or lets nobody in: shut down, crashed, starting up, full, a line that broke. */
const saidByServer = /^(57P0[123]|53300|08\w{3})$/;
/** What the network says of a server nobody answers for; of a socket's file it says the same as of any file. */
const saidByNetwork = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN']);
const onTheLine = new Set(['connect', 'read', 'write', 'getaddrinfo']);
/** What the driver says, in words only: it gives these no code. */
const saidByDriver = /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;

/** What comes within so many milliseconds of the last time belongs to the same outage. */
const sameOutage = 15_000;
let lastMet = Number.NEGATIVE_INFINITY;

/**
 * Why the database cannot be asked just now, when this fault is only that; else null. Nobody's mistake, and it passes: the
 * server is started again and the pool finds it. Libraries wrap what the driver told them, so causes are looked at too.
 */
export function whyAway(fault: unknown): string | null {
	if (!(fault instanceof Error)) return null;
	return isAwayItself(fault) ? fault.message || 'nobody answers' : whyAway(fault.cause);
}

function isAwayItself(fault: Error): boolean {
	const code = 'code' in fault ? String(fault.code) : '';
	if (saidByServer.test(code) || saidByDriver.test(fault.message)) return true;
	if (code === 'ECONNREFUSED' && fault instanceof AggregateError) return true;
	return saidByNetwork.has(code) && 'syscall' in fault && onTheLine.has(String(fault.syscall));
}

/** Tells of an outage once, whoever meets it first: pages and jobs meet the same one many times a second. */
export function tellAway(reason: string, tell: (reason: string) => void): void {
	const now = performance.now();
	const isNew = now - lastMet > sameOutage;
	lastMet = now;
	if (isNew) tell(reason);
}
