import { ExternalHyperlink, type ParagraphChild, Tab, TextRun } from 'docx';
import { printable } from '#platform/files/printable.ts';
import { locales } from './docx-styles.ts';
import { addressOf, type Runs, type Span } from './runs.ts';

export const drawRuns = (runs: Runs): ParagraphChild[] =>
	runs.flatMap((span): ParagraphChild[] => {
		const link = addressOf(span);
		return link ? [new ExternalHyperlink({ link, children: textRuns(span, 'Hyperlink') })] : textRuns(span);
	});

export const drawText = (text: string, dress: Omit<Span, 'text'> = {}): ParagraphChild[] => textRuns({ text, ...dress });

const textRuns = (span: Span, style?: string): TextRun[] =>
	printable(span.text)
		.split('\n')
		.map(
			(line, n) =>
				new TextRun({
					children: line.split('\t').flatMap((part, at) => (at > 0 ? [new Tab(), part] : [part])),
					...(n > 0 && { break: 1 }),
					...(span.strong && { bold: true }),
					...(span.em && { italics: true }),
					...(span.lang && { language: { value: locales[span.lang] } }),
					...(style && { style })
				})
		);
