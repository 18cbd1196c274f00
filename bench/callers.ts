import { connect } from 'node:net';

/**
 * Sixteen callers who each ask again as soon as they were answered, for a few seconds, in a process of their own. They
 * speak the barest HTTP, so that it is the server that is measured. Tells how many answers came in a second.
 */
const callers = 16;
const warmMs = 500;
const countedMs = 2_500;

const { host, hostname, port, pathname, search } = new URL(process.argv[2] ?? '');
const cookie = process.argv[3] ? `cookie: ${process.argv[3]}\r\n` : '';
const question = `GET ${pathname}${search} HTTP/1.1\r\nhost: ${host}\r\naccept-encoding: br\r\n${cookie}\r\n`;

let answers = 0;
const lines = Array.from({ length: callers }, call);
await after(warmMs);
answers = 0;
const began = performance.now();
await after(countedMs);
const rate = Math.round((answers * 1000) / (performance.now() - began));
for (const line of lines) line.destroy();
process.send?.(rate, () => process.exit());

function call() {
	const line = connect(Number(port), hostname, () => line.write(question));
	let missing = 0;
	line.on('data', (part: Buffer) => {
		missing = missing === 0 ? lengthOf(part) - part.length : missing - part.length;
		if (missing > 0) return;
		answers += 1;
		line.write(question);
	});
	return line;
}

/** How long the whole answer is that begins with this part. Its head always comes in one piece. */
function lengthOf(part: Buffer): number {
	const end = part.indexOf('\r\n\r\n') + 4;
	const head = part.toString('latin1', 0, end);
	const body = /^content-length: (\d+)/im.exec(head)?.[1];
	if (!head.startsWith('HTTP/1.1 200') || !body) throw new Error(`No answer to count: ${head}`);
	return end + Number(body);
}

function after(milliseconds: number): Promise<void> {
	return new Promise((resolve) => void setTimeout(resolve, milliseconds));
}
