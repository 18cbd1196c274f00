import type { Paper } from './paper.ts';

/** Draws what it is handed, one paper after another, and ends when the app that started it is gone. */
process.on('message', async (message) => {
	if (!isAsked(message)) return;
	const { id, format, paper, at } = message;
	try {
		process.send?.({ id, bytes: await draw[format](paper, at) });
	} catch (fault) {
		process.send?.({ id, problem: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) });
	}
});
process.on('disconnect', () => process.exit());

/** A signal sent to the whole group is for the app, which still hands out the papers already asked for. */
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);

/** Each format's library is read when first asked for: a first PDF need not wait for Word. */
const draw = {
	pdf: async (paper: Paper, at: Date) => (await import('./pdf.server.ts')).drawPdf(paper, at),
	docx: async (paper: Paper, at: Date) => (await import('./docx.server.ts')).drawDocx(paper, at)
};

type Asked = { id: number; format: keyof typeof draw; paper: Paper; at: Date };

/** Only press.server.ts speaks to this process, and it says nothing else. */
const isAsked = (message: unknown): message is Asked => typeof message === 'object' && message !== null && 'paper' in message;
