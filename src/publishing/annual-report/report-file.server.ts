import { dayIn } from '#platform/dates/zones.ts';
import { db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import type { Language } from '#platform/i18n/languages.ts';
import { translator } from '#platform/i18n/messages.server.ts';
import type { Text } from '#platform/i18n/text.ts';
import { toHtml } from '../paper/html-file.server.ts';
import { toDocx, toPdf } from '../paper/press.server.ts';
import { annualReading } from './annual-report.queries.server.ts';
import { annualReportPaper } from './annual-report.ts';

type Town = { readonly id: Id; readonly name: Text; readonly timeZone: string };
type Drawn = { readonly language: Language; readonly format: 'pdf' | 'docx' | 'html'; readonly now: Date; readonly body?: string };

/** The yearly report as a file, for the command line. @throws Refusal 404 nothing was recorded of that year */
export async function reportFile(municipality: Town, year: number, { language, format, now, body }: Drawn): Promise<Uint8Array> {
	const reading = await annualReading(db, municipality, { year, today: dayIn(municipality.timeZone, now), body });
	const paper = annualReportPaper(reading, { language, t: translator(language) });
	if (format === 'html') return toHtml(paper);
	return format === 'pdf' ? toPdf(paper, now) : toDocx(paper, now);
}
