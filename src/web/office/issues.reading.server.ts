import { yearsMet } from '#domain/meetings/year.queries.server.ts';
import { mayKeepRegisters } from '#domain/people/policy.ts';
import { db } from '#platform/db/database.server.ts';
import type { OfficeVisit } from '#platform/doors/visit.ts';
import { insistAllowed, insistFound } from '#platform/errors/refusal.ts';
import { type Actor, holdsAnywhere } from '#platform/permissions/actor.ts';
import { issueWords } from '#publishing/annual-report/issue-words.ts';
import { type Issue, issueCodes } from '#publishing/annual-report/issues/issue.ts';
import { issuesReading } from '#publishing/annual-report/issues.queries.server.ts';
import { issuesOf } from '#publishing/annual-report/issues.rules.ts';
import { mayReadIssues } from '#publishing/policy.ts';
import { penOf } from '../papers/pen.server.ts';
import { yearIn } from '../public/filters.ts';

/** The years one can look through, each with its report. */
export async function readOfficeReports({ municipality, actor }: OfficeVisit) {
	insistAllowed(mayReadIssues(actor));
	return { town: municipality.slug, years: await yearsMet(db, municipality.id) };
}
export type OfficeReports = Awaited<ReturnType<typeof readOfficeReports>>;

/** What is unsettled in a year, kind by kind, each as a sentence. */
export async function readIssues(visit: OfficeVisit) {
	const { municipality, actor, params, today, query } = visit;
	insistAllowed(mayReadIssues(actor));
	const year = insistFound(yearIn(params.year));
	const issues = issuesOf(await issuesReading(db, municipality, { year, today, body: query.body }));
	const pen = penOf(visit);
	const kinds = issueCodes.map((code) => ({
		code,
		issues: issues
			.filter((issue) => issue.code === code)
			.map((issue) => ({ about: opensFor(actor, issue.about.kind) ? issue.about : null, words: issueWords(issue, pen) }))
	}));
	return { town: municipality.slug, year, count: issues.length, kinds: kinds.filter((kind) => kind.issues.length > 0) };
}
export type Issues = Awaited<ReturnType<typeof readIssues>>;

/** Meetings are settled by those who keep them or sit there, registers by those who keep those: others only read what is unsettled. */
const opensFor = (actor: Actor, kind: Issue['about']['kind']): boolean =>
	kind === 'body' || kind === 'place' ? mayKeepRegisters(actor) : holdsAnywhere(actor, 'secretary', 'chair', 'member', 'press');
