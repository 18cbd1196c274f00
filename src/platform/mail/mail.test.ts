import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { db } from '#platform/db/database.server.ts';
import { closeQueue, startWorkers } from '#platform/jobs/queue.server.ts';
import type { Letter } from './letter.ts';
import { mailsIn } from './outbox.server.ts';
import { deliver, openPost } from './post.server.ts';
import { deliverMails, mailJob, sendMail } from './sending.server.ts';

let outbox: string;
beforeAll(async () => {
	outbox = await mkdtemp(join(tmpdir(), 'kenesh-outbox-'));
});
beforeEach(() => openPost({ smtp: null, from: 'Кеңеш <kenesh@naryn.example>', outbox }));
afterAll(async () => {
	await closeQueue();
	await rm(outbox, { recursive: true });
});

const aLetter = (differing: Partial<Letter> = {}): Letter => ({
	to: 'katchy@naryn.example',
	subject: 'Отурумга чакыруу: 11-июнь',
	text: 'Саламатсызбы!\nӨкүлүңүздү күтөбүз.\n',
	language: 'ky',
	...differing
});

test('a mail leaves when its deed is committed, and only then', async () => {
	await db.transaction().execute((tx) => sendMail(tx, aLetter({ subject: 'committed' })));
	const undone = db.transaction().execute(async (tx) => {
		await sendMail(tx, aLetter({ subject: 'undone' }));
		throw new Error('the deed was refused after all');
	});
	await expect(undone).rejects.toThrow('refused after all');
	expect(await deliverMails()).toBe(1);
	expect(await deliverMails()).toBe(0);
	expect((await mailsIn(outbox)).map(({ subject }) => subject)).toEqual(['committed']);
});

test('without a mail server it becomes a file that any mail program opens and nobody else reads', async () => {
	await sendMail(db, aLetter());
	await deliverMails();
	const [mail] = await mailsIn(outbox);
	expect(mail).toMatchObject(aLetter());
	const path = join(outbox, `${mail?.id}.eml`);
	const source = await readFile(path, 'utf8');
	expect(source).toMatch(/^To: katchy@naryn\.example$/m);
	expect(source).toMatch(/^Content-Language: ky$/m);
	expect(source).toMatch(/^Subject: =\?UTF-8\?/m);
	expect((await stat(path)).mode & 0o077).toBe(0);
	expect((await readdir(outbox)).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('the newest mails are listed first, and an outbox that is not there yet is empty', async () => {
	for (const subject of ['one', 'two', 'three']) await sendMail(db, aLetter({ subject }));
	await deliverMails();
	expect((await mailsIn(outbox, 2)).map(({ subject }) => subject)).toEqual(['three', 'two']);
	expect(await mailsIn(join(outbox, 'nowhere'))).toEqual([]);
});

test('a mail server is handed the mail as it was written', async () => {
	const server = await aMailServer();
	openPost({ smtp: `smtp://127.0.0.1:${server.port}`, from: 'kenesh@naryn.example', outbox });
	await sendMail(db, aLetter());
	await deliverMails();
	const [given] = server.given();
	expect(given).toContain('To: katchy@naryn.example');
	expect(Buffer.from(given?.split('\r\n\r\n')[1] ?? '', 'base64').toString()).toContain('Өкүлүңүздү күтөбүз.');
	server.close();
});

test('what a mail server says when it refuses is told without the address', async () => {
	const server = await aMailServer({ refuses: true });
	openPost({ smtp: `smtp://127.0.0.1:${server.port}`, from: 'kenesh@naryn.example', outbox });
	const refusal = await deliver(aLetter()).catch((fault) => fault);
	expect(String(refusal)).toBe('Error: The mail server did not take a mail: EENVELOPE 550');
	expect(inspect(refusal)).not.toContain('katchy@');
	server.close();
});

test('a worker sends what waits, and leaves a mail that failed in the queue', async () => {
	const faults: unknown[] = [];
	await sendMail(db, aLetter({ subject: 'by the worker' }));
	await startWorkers([mailJob], (fault) => faults.push(fault));
	await expect.poll(async () => (await mailsIn(outbox)).map(({ subject }) => subject), { timeout: 10_000 }).toContain('by the worker');
	openPost({ smtp: 'smtp://127.0.0.1:1', from: 'kenesh@naryn.example', outbox });
	await sendMail(db, aLetter({ subject: 'nobody listens' }));
	await expect.poll(() => faults.length, { timeout: 10_000 }).toBeGreaterThan(0);
	await closeQueue();
	expect(JSON.stringify(faults)).not.toContain('katchy@');
});

/** As much of a mail server as a mail needs; it keeps what it is given. */
async function aMailServer({ refuses = false } = {}) {
	const given: string[] = [];
	const server: Server = createServer((socket) => converse(socket, given, refuses));
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	const address = server.address();
	return { port: address && typeof address === 'object' ? address.port : 0, given: () => given, close: () => server.close() };
}

function converse(socket: Socket, given: string[], refuses: boolean): void {
	let letter: string | null = null;
	socket.write('220 test\r\n');
	socket.on('data', (bytes) => {
		const said = bytes.toString();
		if (letter !== null) {
			letter += said;
			if (!letter.endsWith('\r\n.\r\n')) return;
			given.push(letter);
			letter = null;
			socket.write('250 kept\r\n');
			return;
		}
		if (refuses && said.startsWith('RCPT')) return void socket.write(`550 nobody here is ${said.slice(8).trim()}\r\n`);
		if (said.startsWith('DATA')) letter = '';
		socket.write(said.startsWith('DATA') ? '354 go on\r\n' : said.startsWith('QUIT') ? '221 bye\r\n' : '250 ok\r\n');
	});
}
