import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { z } from 'zod';
import { hindrance, wrongUse } from '#platform/config/hindrance.ts';
import { step } from '#platform/config/progress.ts';
import { languages } from '#platform/i18n/languages.ts';
import { reportFile } from '#publishing/annual-report/report-file.server.ts';
import { commandOf } from './command.ts';
import { inWords } from './sentences.server.ts';
import { townMeant } from './town.server.ts';

const formats = ['pdf', 'docx', 'html'] as const;
type Format = (typeof formats)[number];

export const report = commandOf({
	name: 'report',
	usage: 'report MUNICIPALITY YEAR --out FILE [--format pdf|docx|html] [--lang ky|ru|en] [--body …]',
	does: 'writes the yearly report to a file, in the format its ending says; of several councils, --body chooses one by its address',
	words: ['municipality', 'year'],
	shape: z.object({
		municipality: z.string(),
		year: z
			.string()
			.regex(/^[1-9]\d{3}$/, 'is a year such as 2014')
			.transform(Number),
		out: z.string().min(1, 'names a file'),
		format: z.enum(formats, `is one of ${formats.join(', ')}`).optional(),
		lang: z.enum(languages, `is one of ${languages.join(', ')}`).default('ky'),
		body: z.string().optional()
	}),
	ready: ({ municipality, year, out, format: asked, lang, body }) => {
		const format = formatOf(out, asked);
		return async ({ say, tell, now }) => {
			const town = await townMeant(municipality);
			const doing = `draw the report of ${town.slug} on ${year}`;
			const drawn = { language: lang, format, now, ...(body !== undefined && { body }) };
			const bytes = await step(tell, 'Drawing the report', () => reportFile(town, year, drawn)).catch((fault: unknown) => {
				throw inWords(doing, fault);
			});
			await writeFile(out, bytes).catch((fault: unknown) => {
				throw hindrance(`The file ${out} cannot be written.`, fault);
			});
			say(`The report of ${town.slug} on ${year} is in ${out}: ${Math.ceil(bytes.length / 1_024)} kB.`);
			return true;
		};
	}
});

/**
 * What the file will be. Its ending says it; where it has none, the option does.
 *
 * @throws wrongUse where neither says it, or the two disagree: a PDF called .docx opens nowhere
 */
function formatOf(out: string, asked: Format | undefined): Format {
	const ending = extname(out).toLowerCase();
	const told = formats.find((each) => `.${each}` === ending);
	if (ending !== '' && !told) throw wrongUse(`--out ${out} ends in none of ${formats.map((each) => `.${each}`).join(', ')}.`);
	if (told && asked && told !== asked) throw wrongUse(`--out ${out} and --format ${asked} do not agree.`);
	const format = told ?? asked;
	if (!format) throw wrongUse(`--out ${out} has no ending: say the format with --format.`);
	return format;
}
