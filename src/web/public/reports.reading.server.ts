import { yearsMet } from '#domain/meetings/year.queries.server.ts';
import { db } from '#platform/db/database.server.ts';
import type { PublicVisit } from '#platform/doors/visit.ts';
import { insistFound } from '#platform/errors/refusal.ts';
import { annualReading } from '#publishing/annual-report/annual-report.queries.server.ts';
import { annualReportPaper } from '#publishing/annual-report/annual-report.ts';
import { penOf } from '../papers/pen.server.ts';
import { yearIn } from './filters.ts';

/** The years of which there is a report. */
export const reportsReading = async ({ municipality }: PublicVisit) => ({
	town: municipality.slug,
	years: await yearsMet(db, municipality.id)
});
export type Reports = Awaited<ReturnType<typeof reportsReading>>;

/** A year of a council, drawn from the records as they stand; `body` chooses among several councils. */
export async function reportReading(visit: PublicVisit) {
	const { municipality, params, query, today } = visit;
	const year = insistFound(yearIn(params.year));
	const reading = await annualReading(db, municipality, { year, today, body: query.body });
	return { town: municipality.slug, year, paper: annualReportPaper(reading, penOf(visit)) };
}
export type Report = Awaited<ReturnType<typeof reportReading>>;
