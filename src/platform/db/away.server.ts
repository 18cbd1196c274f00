/** What PostgreSQL says when it hangs up or lets nobody in: shut down, crashed, starting up, full, a line that broke. */
const saidByServer = /^(57P0[123]|53300|08\w{3})$/;
/** What the network says of a server nobody answers for; of a socket's file it says the same as of any file. */
const saidByNetwork = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN']);
const onTheLine = new Set(['connect', 'read', 'write', 'getaddrinfo']);
/** What the driver says, in words only: it gives these no code. */
const saidByDriver = /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;

/**
 * Whether this fault is only that the database cannot be asked just now. Nobody's mistake, and it passes: the server is
 * started again and the pool finds it. Libraries wrap what the driver told them, so causes are looked at too.
 */
export function isDatabaseAway(fault: unknown): boolean {
	if (!(fault instanceof Error)) return false;
	const code = 'code' in fault ? String(fault.code) : '';
	if (saidByServer.test(code) || saidByDriver.test(fault.message)) return true;
	if (code === 'ECONNREFUSED' && fault instanceof AggregateError) return true;
	if (saidByNetwork.has(code) && 'syscall' in fault && onTheLine.has(String(fault.syscall))) return true;
	return isDatabaseAway(fault.cause);
}
